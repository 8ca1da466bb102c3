import { join, resolve } from 'node:path';
import type { ReportFormat } from '../../../contract/record.ts';
import { exportFileName } from '../../../domain/export/file-name.ts';
import type { VerificationRecord } from '../../../domain/export/report/record.ts';
import { writeWhole } from '../export/commands.ts';
import { coverageOf } from '../gate/check.ts';
import type { Handler } from '../handlers.ts';
import { gatherRecord } from './gather.ts';

/** What is written as text; a PDF is printed from the page. */
export type TextFormat = Exclude<ReportFormat, 'pdf'>;

const endings: Record<TextFormat, string> = { html: 'html', json: 'json', webannotation: 'jsonld' };

export const makeReport: Handler<'report.make'> = async (desk, { storyId, format }) => {
  const coverage = await coverageOf(desk, storyId);
  const record = desk.archive.snapshot(() => gatherRecord(desk, storyId, coverage));
  return { fileName: reportFileName(record, endings[format]), text: await render[format](record) };
};

export const writeReport: Handler<'report.write'> = async (desk, { storyId, format, to }, work) => {
  const { fileName, text } = await makeReport(desk, { storyId, format }, work);
  const path = resolve(to.kind === 'file' ? to.path : join(to.path, fileName));
  const bytes = Buffer.from(text);
  writeWhole(path, bytes, to.kind === 'folder' ? to.path : undefined);
  return { path, bytes: bytes.byteLength, notices: [] };
};

const render: Record<TextFormat, (record: VerificationRecord) => string | Promise<string>> = {
  html: async (record) => (await import('../../../domain/export/report/html.ts')).reportHtml(record),
  json: (record) => `${JSON.stringify(record, null, 2)}\n`,
  webannotation: async (record) => (await import('../../../domain/export/report/web-annotation.ts')).reportWebAnnotations(record),
};

function reportFileName({ story }: Pick<VerificationRecord, 'story'>, ending: string): string {
  return exportFileName(story, `verification.${ending}`);
}
