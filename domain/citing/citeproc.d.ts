/** The part of citeproc 2.4 that is used. */
declare module 'citeproc' {
  type Item = { id: string; locator?: string; label?: string; prefix?: string; suffix?: string };
  type Citation = { citationID: string; citationItems: Item[]; properties: { noteIndex: number } };
  export type Sys = {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  };
  export class Engine {
    constructor(sys: Sys, style: string, language?: string, forceLanguage?: boolean);
    /** Citations in order, each as [citationID, noteIndex, text]. */
    rebuildProcessorState(citations: Citation[], mode: 'html' | 'text', uncited: string[]): [string, number, string][];
    makeBibliography(): [{ bibstart: string; bibend: string; entry_ids: string[][] }, string[]] | false;
    setOutputFormat(mode: 'html' | 'text'): void;
    opt: { class: 'note' | 'in-text'; development_extensions: Record<string, boolean> };
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
