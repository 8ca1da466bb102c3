/** What a verification looked at, and everything that is not as it should be. */
export type VerifyReport = {
  checked: {
    blobs: number;
    stories: number;
    versions: number;
    blocks: number;
    journalRows: number;
    captures: number;
    citations: number;
    /** What search can find: see main/desk/search/documents.ts. */
    documents: number;
  };
  problems: Problem[];
};

export type Problem = {
  kind: 'database' | 'foreign-key' | 'blob' | 'block' | 'version' | 'journal' | 'capture' | 'citation' | 'annotation' | 'anchoring' | 'index';
  /** The row it concerns: a hash, an id, or '' for the database as a whole. */
  id: string;
  what: string;
};
