/** The largest file that may be dropped on the window, in bytes. */
export const largestImport = 64 * 1024 * 1024;
