import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCommandNames, type DeskCommandName } from './commands.ts';
import { execute } from './execute.ts';
import { executeStep } from './execute-step.ts';
import { allHandlers } from './registry.ts';
import { temporaryDesk, type TemporaryDesk } from './testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeAll(() => void (desk = temporaryDesk()));
afterAll(() => desk.remove());

const wrongShapes = [
  undefined,
  null,
  0,
  'text',
  [],
  { unknown: true },
  { storyId: 'not an id', sourceId: 7, captureId: null },
  { storyId: '01981f1c-0000-7000-8000-00000000dead', surplus: 1 },
];

describe('every command', () => {
  it.each(deskCommandNames.flatMap((name) => wrongShapes.map((shape) => [name, shape] as const)))(
    '%s refuses the wrong shape %j',
    async (name, shape) => {
      expect(await execute(desk.desk(), name, shape)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    },
  );

  it('has a handler', () => {
    expect(Object.keys(allHandlers).toSorted()).toEqual(deskCommandNames.toSorted());
  });

  it('that nobody knows is refused', async () => {
    const name = 'archive.burn' as DeskCommandName;
    expect(await execute(desk.desk(), name, {})).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(await execute(desk.desk(), 'toString' as DeskCommandName, {})).toMatchObject({ ok: false });
  });
});

describe('an error that nobody foresaw', () => {
  it('is told in plain words, and reported', () => {
    const faults: unknown[] = [];
    const broken = { 'stories.list': () => { throw new TypeError('x is not a function'); } };
    const result = executeStep(broken, { ...desk.desk(), reportFault: (fault) => faults.push(fault) }, 'stories.list', {});
    expect(result).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(JSON.stringify(result)).not.toMatch(/not a function|TypeError|\.ts/);
    expect(faults).toMatchObject([{ message: 'x is not a function' }]);
  });
});
