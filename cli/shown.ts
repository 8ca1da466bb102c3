import type { Citation, Source, Story } from '../contract/views.ts';
import type { ReadableBlock } from '../domain/sources/readable.ts';
import type { SourceKind } from '../domain/sources/source.ts';
import type { Body } from '../domain/story/body.ts';

/** What `show` prints of a story. */
export type ShownStory = { kind: 'story'; words: number; seq: number; body: Body; citations: Citation[] } & Story;

/** What `show` prints of a source: `readable` is the text of its newest capture. */
export type ShownSource = { kind: 'source'; sourceKind: SourceKind; readable: ReadableBlock[] } & Omit<Source, 'kind'>;
