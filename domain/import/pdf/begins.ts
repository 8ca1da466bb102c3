/** Whether bytes begin as a PDF does; some programs put a few bytes in front. */
export function looksLikePdf(begin: string): boolean {
  return begin.slice(0, 1024).includes('%PDF-');
}
