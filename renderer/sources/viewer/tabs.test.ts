import { expect, it } from 'vitest';
import type { CaptureFacts } from '../../../contract/viewer.ts';
import type { SourceKind } from '../../../domain/sources/source.ts';
import { tabsOf } from './tabs.ts';

const id = '01981f1c-0000-7000-8000-000000000001';
const noFacts: CaptureFacts = {
  captureId: id,
  actor: '',
  language: '',
  pageSha256: null,
  readableSha256: '',
  parts: [],
  published: '',
  updated: '',
  section: '',
  related: [],
  leadImage: null,
  duration: null,
  pages: null,
  notices: [],
  retrieval: null,
};
const part = (role: CaptureFacts['parts'][number]['role'], mediaType: string) => ({
  role,
  name: 'one',
  mediaType,
  sha256: '',
  size: 1,
});

it.each<[string, SourceKind, string, boolean, CaptureFacts['parts'], string[]]>([
  ['a saved page', 'web-page', 'text/html', true, [], ['page', 'text', 'about']],
  ['a page from the web', 'web-page', 'multipart/related', true, [part('screenshot', 'image/png')], ['page', 'text', 'image', 'about']],
  ['a PDF', 'document', 'application/pdf', false, [], ['pdf', 'text', 'about']],
  ['a Word file with pictures', 'document', 'application/vnd.x', false, [part('attachment', 'image/png')], ['text', 'about']],
  ['a picture', 'picture', 'image/jpeg', false, [], ['image', 'text', 'about']],
  ['a recording', 'recording', 'audio/mpeg', false, [], ['transcript', 'about']],
  ['a transcript', 'recording', 'text/vtt', false, [part('attachment', 'audio/mpeg')], ['transcript', 'about']],
  ['an interview', 'interview', 'text/plain', false, [], ['text', 'about']],
])('%s has its tabs', (_, kind, mediaType, hasPage, parts, tabs) => {
  expect(tabsOf({ id, mediaType, hasPage }, kind, { ...noFacts, parts })).toEqual(tabs);
});
