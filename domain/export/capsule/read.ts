import { z } from 'zod';
import type { AuditHead } from '../../audit/chain.ts';
import { auditProblemWords } from '../../audit/in-words.ts';
import { checkExtract, headFrom, isWhole, readExtract, type ExtractLine } from '../../audit/extract.ts';
import { recordSchema, type VerificationRecord } from '../report/record.ts';
import { checkBag, infoOf, payload, textOfBytes, type BagProblem, type Files, type HashBytes } from './bag.ts';
import { captureFilePath } from './capture-page.ts';
import { capsuleAct } from './act.ts';
import { headLabel } from './write.ts';
import { NoCapsule, unzipped } from './zip.ts';

/**
 * A capsule as it was read. Where `problems` is empty, every file is the one that was put in, the record is as the log sealed it, and
 * the extract of the log holds together up to its head.
 */
export type Capsule = {
  record: VerificationRecord;
  audit: ExtractLine[];
  head: AuditHead | null;
  /** Whether the log of its archive vouches for the record; where not, only the bag's own manifests do. */
  isSealed: boolean;
  files: number;
  problems: BagProblem[];
};

/**
 * @param heads heads of the log that were kept elsewhere; only these can tell a capsule that was made anew as a whole
 * @throws NoCapsule where it is none, or would do harm
 */
export function readCapsule(bytes: Uint8Array, hash: HashBytes, { heads = [], stopIfCancelled = () => {} }: { heads?: readonly AuditHead[]; stopIfCancelled?: () => void } = {}): Capsule {
  return capsuleIn(unzipped(bytes, stopIfCancelled), hash, heads);
}

/** As {@link readCapsule}, of a bag that was unpacked. */
export function capsuleIn(bag: Files, hash: HashBytes, heads: readonly AuditHead[] = []): Capsule {
  const recordText = textIn(bag, 'record.json');
  const record = recordOf(recordText);
  const audit = auditOf(textIn(bag, 'audit.jsonl'));
  const stated = infoOf(bag)?.get(headLabel);
  const head = stated === undefined ? null : (headFrom(stated) ?? null);
  const problems = [
    ...checkBag(bag, hash),
    ...checkExtract(audit, [...(head === null ? [] : [head]), ...heads], hash).map((problem) => ({
      path: `${payload}audit.jsonl`,
      what: auditProblemWords(problem),
    })),
    ...(stated !== undefined && head === null ? [{ path: 'bag-info.txt', what: 'the head of the log can’t be read' }] : []),
    ...(head === null ? [] : checkSeal(audit.at(-1), recordText, record, hash)),
    ...checkCaptures(bag, record, hash),
  ];
  return { record, audit, head, isSealed: head !== null, files: bag.size, problems };
}

function textIn(bag: Files, name: string): string {
  const bytes = bag.get(`${payload}${name}`);
  if (bytes === undefined) throw new NoCapsule(`It has no ${name}.`);
  try {
    return textOfBytes(bytes);
  } catch {
    throw new NoCapsule(`Its ${name} is no text.`);
  }
}

function recordOf(text: string): VerificationRecord {
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    throw new NoCapsule('Its record can’t be read: it is damaged, or of a newer version.');
  }
}

function auditOf(text: string): ExtractLine[] {
  try {
    return readExtract(text);
  } catch {
    throw new NoCapsule('Its extract of the audit log can’t be read.');
  }
}

const sealSchema = z.looseObject({ storyId: z.string(), record: z.string() });

/** The last entry of the extract, which is the head, is the one that seals this record. */
function checkSeal(last: ExtractLine | undefined, recordText: string, record: VerificationRecord, hash: HashBytes): BagProblem[] {
  const isSeal = last !== undefined && isWhole(last) && last.what === capsuleAct;
  const sealed = isSeal ? sealSchema.safeParse(last.data).data : undefined;
  return sealed?.storyId === record.story.id && sealed.record === hash(recordText)
    ? []
    : [{ path: `${payload}record.json`, what: 'it is not the record that the log sealed' }];
}

/** Every captured file that is there has the hash that the evidence names, and every one that the evidence names is there. */
function checkCaptures(bag: Files, record: VerificationRecord, hash: HashBytes): BagProblem[] {
  const named = new Set(record.claims.flatMap(({ evidence }) => evidence.flatMap(({ capture }) => (capture === null ? [] : [capture.sha256]))));
  return [...named].flatMap((sha256): BagProblem[] => {
    const path = `${payload}${captureFilePath(sha256)}`;
    const file = bag.get(path);
    if (file === undefined) return [{ path, what: 'the evidence names it, but it is not there' }];
    return hash(file) === sha256 ? [] : [{ path, what: 'it is not the file that the evidence names' }];
  });
}
