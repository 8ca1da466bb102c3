import { Refusal } from '../../../../contract/errors.ts';
import type { Work } from '../../../../contract/work.ts';
import type { DeskInput } from '../../commands.ts';
import type { Handler } from '../../handlers.ts';
import { prepareFile } from '../../sources/import.ts';
import type { ReadyImport } from '../../sources/prepared.ts';

/** Reads what came from the web as a file of its kind is read, and says how it came. */
export const prepareWeb: Handler<'captures.prepareWeb'> = async (_desk, captured, work) => {
  try {
    return await prepared(captured, work);
  } catch (error) {
    if (!(error instanceof Refusal) || error.error.kind === 'cancelled') throw error;
    return { kind: 'refused', fileName: captured.fileName, error: error.error };
  }
};

async function prepared(captured: DeskInput<'captures.prepareWeb'>, work: Work): Promise<ReadyImport> {
  const { fileName, bytes, contentType, screenshot, retrieval, sourceId } = captured;
  const file = { fileName, bytes, contentType, url: retrieval.finalUrl, transcript: null };
  const ready = await prepareFile(file, { sourceId, work });
  return {
    ...ready,
    method: 'web',
    // What does not say where it belongs belongs where it was found.
    csl: { ...ready.csl, URL: ready.csl.URL ?? retrieval.finalUrl },
    parts: [...ready.parts, ...(screenshot === null ? [] : [screenshotPart(screenshot)])],
    retrieval,
  };
}

const screenshotPart = (bytes: Uint8Array): ReadyImport['parts'][number] => ({
  role: 'screenshot',
  name: 'screenshot.png',
  mediaType: 'image/png',
  bytes,
});
