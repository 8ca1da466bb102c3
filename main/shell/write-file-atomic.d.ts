declare module 'write-file-atomic' {
  /** Writes beside the file, flushes, and renames over it. Calls for one file run in order. */
  export default function writeFileAtomic(path: string, data: string, options?: { mode?: number }): Promise<void>;
}
