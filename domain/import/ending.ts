/** The ending of a name in lower case, without its dot; '' where it has none. */
export function endingOf(fileName: string): string {
  return /\.([\p{L}\d]{1,12})$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
