import { z } from 'zod';
import type { VerdictValue } from '../domain/claims/claim.ts';

/** What a verification report can be written as; the PDF is printed by the app. */
export const reportFormats = ['html', 'pdf', 'json', 'webannotation'] as const;
export const reportFormatSchema = z.enum(reportFormats);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** A verdict as a conflict shows it. Times are UTC milliseconds. */
export type SaidVerdict = { verdict: VerdictValue; by: string; at: number; words: string; note: string };

/** What became of a capsule that came back. Nothing that was here was changed. */
export type CapsuleImport = {
  storyId: string;
  /** Whether the log of the archive that made it vouches for it. */
  isSealed: boolean;
  /** Claims that have verdicts now which they did not have. */
  added: { claimId: string; words: string; verdicts: number }[];
  /** Claims of which something else was said here meanwhile: a person looks at both, and gives a verdict. */
  conflicts: { claimId: string; words: string; ours: SaidVerdict; theirs: SaidVerdict }[];
  /** Claims of the capsule that this archive does not have, by their words. */
  unknown: string[];
};
