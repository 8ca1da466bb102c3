/** What the window itself needs to ask for what is in `viewer.ts`; apart from it, because the schemas there stay out of the window. */

/** The most that may be looked for, in UTF-16 units. */
export const longestFind = 1000;

/** Which of a capture's files is meant: the captured file itself, or one of its parts. */
export type CaptureFileName = {
  captureId: string;
  part: { role: 'screenshot' | 'response' | 'attachment'; name: string } | null;
};

/** A picture of the copy, or one of its smaller sizes, by its SHA-256. */
export type PictureName = { picture: string };

/** The address of a picture of the copy; `base` is what `captures.fileBase` answers. */
export function pictureAddress(base: string, sha256: string): string {
  return `${base}picture/${sha256}`;
}

/** The address of a file of a capture; `base` is what `captures.fileBase` answers. Read back by `captureFileOf`. */
export function captureFileAddress(base: string, { captureId, part }: CaptureFileName): string {
  return base + [captureId, ...(part === null ? ['file'] : [part.role, encodeURIComponent(part.name)])].join('/');
}
