import { describe, expect, it } from 'vitest';
import type { AppError } from '../../contract/errors.ts';
import { failed, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { StoryFields } from '../../domain/story/fields.ts';
import { FieldsWriter } from './fields-writer.ts';

const error: AppError = { kind: 'disk-full', happened: 'The disk is full.', kept: '', next: '' };

/** A desk that answers when told to. */
function heldDesk() {
  const sent: Partial<StoryFields>[] = [];
  const answers: ((result: Result<null>) => void)[] = [];
  const writer = new FieldsWriter(async (fields) => {
    sent.push(fields);
    return new Promise<Result<null>>((resolve) => answers.push(resolve));
  });
  const answer = async (result: Result<null>) => {
    answers.shift()?.(result);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { writer, sent, answer };
}

describe('writing fields', () => {
  it('sends the first input at once and what is typed meanwhile next, the latest value of each', async () => {
    const { writer, sent, answer } = heldDesk();
    writer.write({ headline: 'F' });
    writer.write({ headline: 'Fe' });
    writer.write({ headline: 'Fer', slug: 'ferry' });
    expect(sent).toEqual([{ headline: 'F' }]);
    await answer(ok(null));
    expect(sent).toEqual([{ headline: 'F' }, { headline: 'Fer', slug: 'ferry' }]);
    expect(writer.get().kind).toBe('saving');
    await answer(ok(null));
    expect(writer.get()).toEqual({ kind: 'saved' });
  });

  it('keeps what was refused and sends it again, newer input over it', async () => {
    const { writer, sent, answer } = heldDesk();
    writer.write({ headline: 'F', slug: 'ferry' });
    await answer(failed(error));
    expect(writer.get()).toEqual({ kind: 'not-saved', error });
    writer.write({ headline: 'Fe' });
    expect(sent.at(-1)).toEqual({ headline: 'Fe', slug: 'ferry' });
    await answer(ok(null));
    expect(writer.get()).toEqual({ kind: 'saved' });
  });

  it('tries again when asked', async () => {
    const { writer, sent, answer } = heldDesk();
    writer.write({ kicker: 'Harbour' });
    await answer(failed(error));
    writer.retry();
    await answer(ok(null));
    expect(sent).toHaveLength(2);
    expect(writer.get()).toEqual({ kind: 'saved' });
  });
});
