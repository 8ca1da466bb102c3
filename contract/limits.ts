/** The largest file that may be dropped on the window, in bytes. */
export const largestImport = 64 * 1024 * 1024;
/** The largest file of a picture in the copy, in bytes, as it is kept; and as it is chosen, before it is made smaller. */
export const largestPicture = 24 * 1024 * 1024;
export const largestChosenPicture = 128 * 1024 * 1024;
