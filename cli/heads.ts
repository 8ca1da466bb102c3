import { InvalidArgumentError, Option } from 'commander';
import type { AuditHead } from '../domain/audit/chain.ts';
import { headFrom } from '../domain/audit/extract.ts';

export type HeadOption = { head: AuditHead[] };

/** A head of an audit log as an export printed it: may be given several times. */
export const headOption = (): Option =>
  new Option('--head <head>', 'a head of the audit log that was kept: its number and SHA-256, as in “12 9f2c…”')
    .default([])
    .argParser((text: string, before: AuditHead[]): AuditHead[] => {
      const head = headFrom(text);
      if (head === undefined) throw new InvalidArgumentError('It is a number and 64 hexadecimal digits, with a space between.');
      return [...before, head];
    });
