import { z } from 'zod';
import {
  commands,
  type CommandInput,
  type CommandOutput,
  type CommandsRunning,
} from '../../contract/commands.ts';
import { chosenSourcesSchema, largestStyle, styleIdSchema, type LibraryImported, type LocaleSummary, type StyleSummary } from '../../contract/citing.ts';
import type { AnnotationsImported } from '../../contract/annotations.ts';
import type { AppError } from '../../contract/errors.ts';
import { exportRequestSchema, printedFileSchema, type WrittenExport } from '../../contract/exports.ts';
import { servedFileSchema } from '../../contract/viewer.ts';
import { workIdSchema } from '../../contract/work.ts';
import { importPathSchema } from '../../contract/importing.ts';
import type { ImportOutcome, SourceOutcome } from '../../contract/views.ts';
import { libraryFormats } from '../../domain/citing/library/formats.ts';
import { retrievalSchema } from '../../domain/sources/retrieval.ts';
import { libraryToStoreSchema } from './citing/library-to-store.ts';
import { givenImportSchema, preparedImportSchema } from './sources/prepared.ts';
import { recordClaimSchema } from '../../domain/export/report/record.ts';
import { passGateSchema, type GateResult } from '../../contract/gate.ts';
import { reportFormats, type CapsuleImport } from '../../contract/record.ts';
import { auditEntrySchema, type AuditEntry, type AuditHead } from '../../domain/audit/chain.ts';
import type { VerifyReport } from './verify/report.ts';

/** The threads of an archive: `desk` does all writing, `reader` all long reads. */
export type Role = 'desk' | 'reader';

/** A file that was written. `notices` says in words what the format could not carry. */
export type ExportedFile = { path: string; bytes: number; notices: string[] };

/** A capture's page or file, byte for byte. */
export type CaptureFile = { fileName: string; mediaType: string; bytes: Uint8Array };

/** A stretch of a capture's file: `size` is that of the whole file. */
export type CaptureBytes = { mediaType: string; size: number; bytes: Uint8Array };

type InternalCommand<Output, Where extends Role, Input extends z.ZodType> = { runs: Where; input: Input; output?: Output };

const command =
  <Output>() =>
  <Where extends Role, Input extends z.ZodType>(runs: Where, input: Input): InternalCommand<Output, Where, Input> => ({
    runs,
    input,
  });

const path = z.string().min(1).max(4096);

/** Into `folder` under a name made from the story, or to `file` exactly. */
const exportPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), path }),
  z.strictObject({ kind: z.literal('file'), path }),
]);
const auditHeadSchema = auditEntrySchema.pick({ seq: true, hash: true });
/** Null where it was not counted. */
const coverageSchema = z.strictObject({ covered: z.int().min(0), all: z.int().min(0) }).nullable();
const textFormat = z.enum(reportFormats).exclude(['pdf']);

/** The record of a story as JSON, and the head of the log that seals these very bytes. */
export type SealedRecord = { record: string; head: AuditHead | null };

/** Commands for the shell, the command line and the sample. No window can send them: the bridge knows only `contract/`. */
export const internalCommands = {
  /** Imports a file of this computer. */
  'sources.importPath': command<ImportOutcome>()('reader', importPathSchema),
  /** The second half of every import of a source: what the reader prepared is stored by the desk. */
  'sources.storePrepared': command<SourceOutcome>()('desk', preparedImportSchema),
  /** The same for a file that a person gave: it may hold a library, or annotations, instead of a source. */
  'sources.storeGiven': command<ImportOutcome>()('desk', givenImportSchema),
  /** The source whose address this is, with its newest capture; null where there is none. */
  'captures.sourceAt': command<{ source: { sourceId: string; captureId: string; title: string } | null }>()(
    'desk',
    z.strictObject({ address: z.string().max(8192) }),
  ),
  /** Where a source is looked for when it is captured again. */
  'captures.addressOf': command<{ address: string | null }>()('desk', z.strictObject({ sourceId: z.uuid() })),
  /** Reads what came from the web; it is stored once all of it is understood. */
  'captures.prepareWeb': command<SourceOutcome>()(
    'reader',
    z.strictObject({
      fileName: z.string(),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      contentType: z.string(),
      screenshot: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
      retrieval: retrievalSchema,
      /** The source that it is a new capture of; null where it is to become one. */
      sourceId: z.uuid().nullable(),
      workId: workIdSchema.optional(),
    }),
  ),
  /** The second half of adding a style: what the reader read and tried is kept by the desk. */
  'citing.storeStyle': command<StyleSummary>()(
    'desk',
    z.strictObject({ id: styleIdSchema, title: z.string().max(500), form: z.enum(['note', 'in-text']), xml: z.string().max(largestStyle) }),
  ),
  /** The second half of adding a language. */
  'citing.storeLocale': command<LocaleSummary>()('desk', z.strictObject({ name: z.string().min(2).max(20), xml: z.string().max(largestStyle) })),
  /** Takes a library, or a note of annotations, from a file of this computer. */
  'library.importPath': command<LibraryImported>()('reader', z.strictObject({ path })),
  'library.store': command<LibraryImported>()('desk', libraryToStoreSchema),
  /** Writes the sources named, or all, but for the confidential ones. */
  'library.exportFile': command<ExportedFile>()('reader', z.strictObject({ format: z.enum(libraryFormats), path, sourceIds: chosenSourcesSchema })),
  /** The self-contained page of a capture, for the isolated frame. */
  'captures.page': command<CaptureFile>()('reader', z.strictObject({ captureId: z.uuid() })),
  /** The file of a capture, byte for byte as it was imported. */
  'captures.file': command<CaptureFile>()('reader', z.strictObject({ captureId: z.uuid() })),
  /** A stretch of a file of a capture; it ends with the file. */
  'captures.bytes': command<CaptureBytes>()(
    'reader',
    z.strictObject({ file: servedFileSchema, start: z.int().min(0), length: z.int().min(0).max(16 * 1024 * 1024) }),
  ),
  /** Writes a story as one HTML page. */
  'export.htmlFile': command<ExportedFile>()(
    'reader',
    z.strictObject({
      storyId: z.uuid(),
      to: exportPlace,
    }),
  ),
  /** Writes stories in several formats into a folder, which is made where it is missing: all files or none. */
  'export.toFolder': command<WrittenExport>()('reader', exportRequestSchema.extend({ folder: path, printed: z.array(printedFileSchema).max(100_000).optional() })),
  /** A story as it goes to the clipboard. */
  'export.clipping': command<{ html: string; text: string }>()('reader', z.strictObject({ storyId: z.uuid() })),
  /** The name that `export.htmlFile` would give to the file of a story. */
  'export.suggestName': command<{ fileName: string }>()('reader', z.strictObject({ storyId: z.uuid() })),
  /** Writes the annotations of the sources named, or all, as W3C Web Annotations (JSON-LD), but for those of words that nobody may pass on. */
  'annotations.exportWeb': command<ExportedFile>()('reader', z.strictObject({ path, sourceIds: chosenSourcesSchema })),
  /** Marks what a file of this computer marks: W3C Web Annotations. */
  'annotations.importPath': command<AnnotationsImported>()('reader', z.strictObject({ path })),
  'annotations.store': command<AnnotationsImported>()('desk', z.strictObject({ text: z.string() })),
  /** `heads` are heads of the audit log that were printed earlier. */
  'archive.verify': command<VerifyReport>()('reader', z.strictObject({ heads: z.array(auditHeadSchema).max(1000).optional() })),
  /** The second half of `gate.pass`: what is covered was counted by the reader. */
  'gate.let': command<GateResult>()(
    'desk',
    passGateSchema.extend({ coverage: coverageSchema }),
  ),
  /** The audit log as it stands, the first entry first. */
  'audit.read': command<{ entries: AuditEntry[]; head: AuditHead | null }>()('reader', z.strictObject({})),
  /** The verification report of a story as text, and the name that its file would have. */
  'report.make': command<{ fileName: string; text: string }>()('reader', z.strictObject({ storyId: z.uuid(), format: textFormat })),
  'report.write': command<ExportedFile>()('reader', z.strictObject({ storyId: z.uuid(), format: textFormat, to: exportPlace })),
  /** Makes the record of a story and seals it in the audit log; the head is null where the archive can't be written to. */
  'record.make': command<SealedRecord>()('reader', z.strictObject({ storyId: z.uuid() })),
  'record.seal': command<SealedRecord>()('desk', z.strictObject({ storyId: z.uuid(), coverage: coverageSchema })),
  /** Writes a sealed record with all that it rests on as an evidence capsule. */
  'capsule.write': command<ExportedFile>()(
    'reader',
    z.strictObject({ record: z.string(), head: auditHeadSchema.nullable(), to: exportPlace }),
  ),
  /** The name that `capsule.write` would give to the file of a story. */
  'capsule.suggestName': command<{ fileName: string }>()('reader', z.strictObject({ storyId: z.uuid() })),
  /** Reads and checks a capsule; what it says of claims is then merged by the desk. */
  'capsule.read': command<CapsuleImport>()('reader', z.strictObject({ path })),
  'capsule.merge': command<CapsuleImport>()(
    'desk',
    z.strictObject({
      storyId: z.uuid(),
      /** Of the capsule's file. */
      sha256: z.string().length(64),
      isSealed: z.boolean(),
      claims: z.array(recordClaimSchema.pick({ id: true, words: true, history: true })),
    }),
  ),
} as const;

type InternalName = keyof typeof internalCommands;
type ContractName = CommandsRunning<Role>;

/** Every command that an archive answers. */
export type DeskCommandName = ContractName | InternalName;

/** The commands that one of the threads answers. */
export type NamesRunning<Where extends Role> =
  | Extract<ContractName, CommandsRunning<Where>>
  | { [Name in InternalName]: (typeof internalCommands)[Name]['runs'] extends Where ? Name : never }[InternalName];

export type DeskInput<Name extends DeskCommandName> = Name extends InternalName
  ? z.infer<(typeof internalCommands)[Name]['input']>
  : Name extends ContractName
    ? CommandInput<Name>
    : never;

export type DeskOutput<Name extends DeskCommandName> = Name extends InternalName
  ? NonNullable<(typeof internalCommands)[Name]['output']>
  : Name extends ContractName
    ? CommandOutput<Name>
    : never;

/** What the reader prepares for the desk: the answer of the first command is the input of the second. */
export const handedOver = {
  'sources.importFile': 'sources.storeGiven',
  'sources.importPath': 'sources.storeGiven',
  'citing.addStyle': 'citing.storeStyle',
  'citing.addLocale': 'citing.storeLocale',
  'library.importFile': 'library.store',
  'library.importPath': 'library.store',
  'annotations.importPath': 'annotations.store',
  'capsule.read': 'capsule.merge',
  'gate.pass': 'gate.let',
  'record.make': 'record.seal',
  'captures.prepareWeb': 'sources.storePrepared',
} as const satisfies Partial<Record<DeskCommandName, DeskCommandName>>;
export type HandedOver = keyof typeof handedOver;

export function isHandedOver(name: DeskCommandName): name is HandedOver {
  return Object.hasOwn(handedOver, name);
}

/** Where a command runs and what it takes. */
export function deskCommand(name: DeskCommandName): { runs: Role; input: z.ZodType } {
  return Object.hasOwn(internalCommands, name)
    ? internalCommands[name as InternalName]
    : commands[name as ContractName];
}

export const deskCommandNames: readonly DeskCommandName[] = [
  ...(Object.keys(commands) as (keyof typeof commands)[]).filter(
    (name): name is ContractName => commands[name].runs !== 'shell',
  ),
  ...(Object.keys(internalCommands) as InternalName[]),
];

const known: ReadonlySet<string> = new Set(deskCommandNames);

export function isDeskCommandName(name: string): name is DeskCommandName {
  return known.has(name);
}

/** The answer to a name that is not in the list. */
export const unknownCommand: AppError = {
  kind: 'invalid-input',
  happened: 'The program asked its archive for something that it does not know.',
  kept: 'Nothing was changed.',
  next: '',
};
