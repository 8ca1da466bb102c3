import type { CommandInput } from '../../../contract/commands.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { WebOutcome } from '../../../contract/web-capture.ts';
import { typedAddress, type Allowed } from '../../../domain/import/address/target.ts';
import { fetchWeb, targetOf } from '../../desk/captures/web/fetch.ts';
import { fileNameOf } from '../../desk/captures/web/file-name.ts';
import { PrivateAddress } from '../../desk/captures/web/refusals.ts';
import type { DeskWindow } from '../windows/desk-window.ts';
import { valueOf } from '../windows/windows.ts';
import type { ShellWork } from '../work.ts';
import { visitPage } from './visit.ts';

/** Captures what is at an address as a source, unless the archive has it. */
export function fetchAddress(window: DeskWindow, { address, allowed, workId }: CommandInput<'captures.fetch'>): Promise<WebOutcome> {
  return follow(window, workId, async (work) => {
    const places = new Set(allowed);
    const { url } = targetOf(typedAddress(address), places);
    const { source } = valueOf(await window.archive.run('captures.sourceAt', { address: url }));
    if (source !== null) return { kind: 'already-here', why: 'same-address', fileName: url, ...source };
    return capture(window, work, { url, places, sourceId: null, workId });
  });
}

/** Captures a source once more, from where it was captured last or from the address that is given. */
export function captureAgain(window: DeskWindow, { sourceId, address, allowed, workId }: CommandInput<'captures.again'>): Promise<WebOutcome> {
  return follow(window, workId, async (work) => {
    const places = new Set(allowed);
    const last = valueOf(await window.archive.run('captures.addressOf', { sourceId })).address;
    const asked = address === undefined ? last : typedAddress(address);
    if (asked === null) throw noAddress();
    const { url } = targetOf(asked, places);
    return capture(window, work, { url, places, sourceId, workId });
  });
}

/** A private address is no failure: the person is asked about it. */
async function follow(
  window: DeskWindow,
  workId: string | undefined,
  perform: (work: ShellWork) => Promise<WebOutcome>,
): Promise<WebOutcome> {
  try {
    return await window.works.run(workId, perform);
  } catch (error) {
    if (error instanceof PrivateAddress) return { kind: 'private-address', place: error.place, error: error.error };
    throw error;
  }
}

type Wanted = { url: string; places: Allowed; sourceId: string | null; workId: string | undefined };

async function capture(window: DeskWindow, work: ShellWork, { url, places, sourceId, workId }: Wanted): Promise<WebOutcome> {
  const { fileName, bytes, contentType, screenshot, retrieval } = await collect(url, places, work);
  work.stopIfCancelled();
  return valueOf(
    await window.archive.run('captures.prepareWeb', {
      fileName,
      bytes,
      contentType,
      screenshot,
      retrieval,
      sourceId,
      ...(workId !== undefined && { workId }),
    }),
  );
}

const archiveType = 'multipart/related';

async function collect(url: string, allowed: Allowed, work: ShellWork) {
  const visited = await visitPage(url, { allowed, work });
  if (visited.kind === 'file') {
    return { ...(await fetchWeb(url, { allowed, work, signal: work.signal })), screenshot: null };
  }
  const { mhtml, screenshot, retrieval } = visited;
  const fileName = fileNameOf({ url: retrieval.finalUrl, contentType: archiveType });
  return { fileName, bytes: mhtml, contentType: archiveType, screenshot, retrieval };
}

function noAddress(): Refusal {
  return new Refusal('not-found', {
    happened: 'This source has no address on the web.',
    kept: 'Its captures are as they were.',
    next: 'Import a file of it as a new capture.',
  });
}
