declare module 'write-file-atomic' {
  /** Writes beside the file, flushes, and renames over it. Calls for one file run in order. */
  function writeFileAtomic(path: string, data: string, options?: { mode?: number }): Promise<void>;
  namespace writeFileAtomic {
    /** The same at once, for threads that may wait. */
    function sync(path: string, data: Buffer): void;
  }
  export default writeFileAtomic;
}
