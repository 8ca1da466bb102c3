import { Option } from 'commander';

export type JsonOption = { json?: true };
export type ArchiveOption = JsonOption & { archive: string };

export const jsonOption = (): Option => new Option('--json', 'print the result as JSON');

export const archiveOption = (): Option =>
  new Option('--archive <path>', 'the archive to work on').env('STANDFIRST_ARCHIVE').makeOptionMandatory();
