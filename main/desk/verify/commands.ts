import type { Handler } from '../handlers.ts';
import { readHead } from '../audit/store.ts';
import { checkAuditLog } from './audit.ts';
import { checkBlobs } from './blobs.ts';
import { checkBodies } from './bodies.ts';
import { checkCaptures } from './captures.ts';
import { checkDatabase } from './database.ts';
import { checkPictures } from './pictures.ts';
import { checkSearch } from './search.ts';

/** Checks everything that can be checked, of one moment, and changes nothing. */
export const verifyArchive: Handler<'archive.verify'> = ({ archive }, { heads = [] }) =>
  archive.snapshot(() => {
    const database = checkDatabase(archive);
    // A broken database can't be trusted to say what it holds.
    if (database.some((problem) => problem.kind === 'database'))
      return {
        checked: { blobs: 0, stories: 0, versions: 0, blocks: 0, journalRows: 0, pictures: 0, captures: 0, citations: 0, documents: 0, acts: 0 },
        problems: database,
        head: null,
      };
    const blobs = checkBlobs(archive);
    const bodies = checkBodies(archive);
    const pictures = checkPictures(archive);
    const captures = checkCaptures(archive);
    const audit = checkAuditLog(archive, heads);
    const problems = [...database, ...blobs.problems, ...bodies.problems, ...pictures.problems, ...captures.problems, ...audit.problems];
    const search = checkSearch(archive);
    return {
      checked: { ...blobs.checked, ...bodies.checked, ...pictures.checked, ...captures.checked, ...audit.checked, ...search.checked },
      // What is damaged is not as it was when search was told of it: to say so twice helps nobody.
      problems: problems.length > 0 ? problems : search.problems,
      head: readHead(archive),
    };
  });
