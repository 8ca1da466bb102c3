import type { AnnotationHit, SourceHit } from '../../contract/finding.ts';
import { readableText } from '../../domain/sources/readable.ts';
import { send } from '../bridge.ts';
import { openCitation, openSource } from '../sources/opened.ts';
import type { OpenedSource } from '../sources/opened.ts';

/** A source that was found, opened where its words stand. */
export async function openHit(hit: SourceHit | AnnotationHit): Promise<OpenedSource> {
  const { sourceId, captureId } = hit;
  if (captureId === null) return openSource(sourceId);
  const passage = hit.kind === 'annotation' ? hit.passage : await passageOf(hit);
  return passage === null ? { ...openSource(sourceId), captureId } : openCitation({ sourceId, captureId, passage, locator: null });
}

async function passageOf({ captureId, found }: SourceHit) {
  if (captureId === null || found === null) return null;
  const result = await send('sources.captureText', { captureId });
  if (!result.ok) return null;
  const text = readableText(result.value.readable);
  const { passageAt } = await import('../../domain/sources/anchor.ts');
  return found.end <= text.length ? passageAt(text, found.start, found.end) : null;
}
