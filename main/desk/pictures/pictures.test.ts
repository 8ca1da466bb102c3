import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBlock } from '../../../domain/story/body.ts';
import { documentHash, splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

/** One transparent pixel. */
const pixel = Uint8Array.from(Buffer.from('R0lGODlhAQABAIAAAICAgAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'));
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));
const keep = (bytes: Uint8Array<ArrayBuffer>, smaller: Uint8Array<ArrayBuffer>[] = []) => ({ bytes, smaller, keepsData: false });

/** A story that shows a picture, in a version. */
function show(sha256: string): void {
  const storyId = desk.must('stories.create', {}).id;
  const block = encodeBlock({
    type: 'picture',
    $: { id: '01981f1c-0000-7000-8000-000000000001' },
    pictures: [{ sha256, mediaType: 'image/gif', width: 1, height: 1, alt: '', caption: '', credit: '', focus: null }],
    size: 'column',
    version: 1,
  });
  desk.must('body.append', { storyId, seq: 1, patch: splice(0, 0, block) });
  desk.must('body.checkpoint', { storyId, seq: 1, documentHash: documentHash([block]), reason: 'idle' });
}

const pictureProblems = async () => (await desk.must('archive.verify', {})).problems.filter(({ kind }) => kind === 'picture');

describe('a picture', () => {
  it('is kept once, however often it is given', async () => {
    const first = desk.must('pictures.keep', keep(pixel, [pixel]));
    expect(first).toMatchObject({ mediaType: 'image/gif', width: 1, height: 1 });
    expect(desk.must('pictures.keep', keep(pixel))).toEqual(first);
    show(first.sha256);
    expect(await pictureProblems()).toEqual([]);
  });

  it('that the copy shows and the archive lacks is a problem of the archive', async () => {
    show('ab'.repeat(32));
    expect(await pictureProblems()).toMatchObject([{ id: 'ab'.repeat(32) }]);
  });

  it.each([
    ['that is empty', keep(new Uint8Array())],
    ['that is a drawing with scripts', keep(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'))],
    ['that is some other file', keep(bytesOf('%PDF-1.7'))],
    ['that is cut short', keep(pixel.slice(0, 12))],
    ['of which a smaller size is none', keep(pixel, [bytesOf('no picture')])],
  ])('%s is refused, and nothing of it stays', (_what, input) => {
    expect(desk.refusal('pictures.keep', input)).toBe('invalid-input');
    expect(desk.desk().archive.statement('SELECT count(*) FROM blob').pluck().get()).toBe(0);
  });
});
