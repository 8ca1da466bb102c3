import type { AuditHead } from '../../../domain/audit/chain.ts';

/** What a verification looked at, and everything that is not as it should be. */
export type VerifyReport = {
  checked: {
    blobs: number;
    stories: number;
    versions: number;
    blocks: number;
    journalRows: number;
    /** Of the copy. */
    pictures: number;
    captures: number;
    citations: number;
    /** What search can find: see main/desk/search/documents.ts. */
    documents: number;
    /** Entries of the audit log. */
    acts: number;
  };
  problems: Problem[];
  /** The last entry of the audit log, to keep elsewhere; null where it is empty or can’t be read. */
  head: AuditHead | null;
};

export type Problem = {
  kind: 'database' | 'foreign-key' | 'blob' | 'block' | 'version' | 'journal' | 'picture' | 'capture' | 'citation' | 'annotation' | 'anchoring' | 'index' | 'audit';
  /** The row it concerns: a hash, an id, or '' for the database as a whole. */
  id: string;
  what: string;
};
