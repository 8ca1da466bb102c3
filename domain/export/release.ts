/** What the gate said of a story when it went out, and the head of the log that vouches for it. Times are UTC milliseconds. */
export type Release = {
  /** Why the gate was shut, a sentence each without its full stop; none where it was open. */
  shut: readonly string[];
  /** Who let the story pass all the same, and why; null where nobody did. */
  exception: { reason: string; by: string; at: number } | null;
  /** `12 9f2c…`, or '' where the log is empty. */
  auditHead: string;
};

/** A story that is not through the gate goes out as a draft, and every copy of it says so. */
export function isDraft({ shut, exception }: Release): boolean {
  return shut.length > 0 && exception === null;
}
