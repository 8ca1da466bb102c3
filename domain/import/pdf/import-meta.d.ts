/** Vite's way to name a folder of files, each loaded when it is asked for. */
interface ImportMeta {
  glob<Module>(
    pattern: string,
    options: { query: string; import: string },
  ): Record<string, (() => Promise<Module>) | undefined>;
}
