import { z } from 'zod';
import { themes, type ExportOptions } from '../domain/export/formats.ts';
import type { Loss } from '../domain/export/loss.ts';
import { webAddress } from '../domain/web-address.ts';
import { workIdSchema } from './work.ts';

export type { Loss } from '../domain/export/loss.ts';

const storyId = z.uuid();
/** The name of a format: `html`, `ninjs-2.1`. Which there are is the registry's to say. */
const formatId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/);

const siteAddress = z
  .string()
  .max(2000)
  .refine((address) => webAddress(address) === address && address.endsWith('/'), 'not a web address that ends with “/”');

/** An address that readers' words are sent to: never in clear. */
const replyAddress = z
  .string()
  .max(2000)
  .refine((address) => address.startsWith('https://') && webAddress(address) === address, 'not an address that starts with https://');

/** What a person says of an export beside what is exported. */
export const exportOptionsSchema = z.strictObject({
  publication: z.strictObject({ name: z.string().min(1).max(200), address: siteAddress }),
  theme: z.enum(themes),
  howWeKnow: z.boolean(),
  replyTo: replyAddress.nullable(),
  // Choices that were kept before copy had pictures say nothing of them.
  pictures: z.enum(['embedded', 'beside']).default('embedded'),
  lineWidth: z.int().min(40).max(1000),
}) satisfies z.ZodType<Omit<ExportOptions, 'at'>>;

/** Stories in the order in which a collection shall have them, each format once. */
export const exportRequestSchema = z.strictObject({
  storyIds: z.array(storyId).min(1).max(100_000),
  formats: z.array(formatId).min(1).max(50),
  options: exportOptionsSchema,
  workId: workIdSchema.optional(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const previewRequestSchema = z.strictObject({ storyId, format: formatId, options: exportOptionsSchema });
export const lossesRequestSchema = z.strictObject({ storyId, formats: z.array(formatId).max(50), options: exportOptionsSchema });

/** A file that the app has printed of a story, where it waits for the rest of its export. */
export const printedFileSchema = z.strictObject({ storyId, name: z.string().min(1).max(300), path: z.string().min(1).max(4096) });
export type PrintedFile = z.infer<typeof printedFileSchema>;

/** A format, and what it does with what a story may have. */
export type FormatSummary = {
  id: string;
  label: string;
  takes: 'story' | 'stories';
  fileExtension: string;
  mediaType: string;
  keeps: string[];
  degrades: { what: string; words: string }[];
  drops: { what: string; words: string }[];
};

export type FileSummary = { path: string; bytes: number; format: string };

/** What an export wrote. `notices` say in words what the person must know of it. */
export type WrittenExport = { folder: string; files: FileSummary[]; bytes: number; notices: string[] };

/** The files that an export would write, and what the person must know of it; `text` is null for a file that is no text. */
export type ExportPreview = { files: { name: string; bytes: number; text: string | null }[]; notices: string[] };

/** What a format loses of a story; `missing` are stretches of the copy that its files turned out not to hold, null where it is not read back; `notices` say what no format could carry. */
export type FormatLosses = { format: string; losses: Loss[]; missing: string[] | null; notices: string[] };

/** What a person chose in the export panel, for a section or under a name. */
export const exportChoiceSchema = z.strictObject({ formats: z.array(formatId).max(50), options: exportOptionsSchema });
export type ExportChoice = z.infer<typeof exportChoiceSchema>;

export const choiceOfSectionSchema = z.strictObject({ section: z.string().max(200), choice: exportChoiceSchema });
export const presetSchema = z.strictObject({ name: z.string().trim().min(1).max(80), choice: exportChoiceSchema });
export type ExportPreset = z.infer<typeof presetSchema>;

/** What was chosen last for stories of a section, null where nothing was, and the choices that have names. */
export type ExportChoices = { choice: ExportChoice | null; presets: ExportPreset[] };

/** What came of an export to a folder that the person was asked for. */
export type FolderExportOutcome = { kind: 'cancelled' } | ({ kind: 'written' } & WrittenExport);
