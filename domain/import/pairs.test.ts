import { expect, it } from 'vitest';
import { paired } from './pairs.ts';

const pairs = (...names: string[]) => paired(names, (name) => name);

it('a recording takes the transcript of its name along', () => {
  expect(pairs('talk.vtt', 'talk.mp3', 'page.html')).toEqual([
    { file: 'talk.mp3', transcript: 'talk.vtt' },
    { file: 'page.html', transcript: null },
  ]);
  expect(pairs('talk.m4a', 'talk.en.srt')).toEqual([{ file: 'talk.m4a', transcript: 'talk.en.srt' }]);
});

it('a transcript without its recording stays a file of its own, and is taken once', () => {
  expect(pairs('other.vtt', 'talk.mp3')).toEqual([
    { file: 'other.vtt', transcript: null },
    { file: 'talk.mp3', transcript: null },
  ]);
  expect(pairs('talk.vtt', 'talk.mp3', 'talk.wav')).toEqual([
    { file: 'talk.mp3', transcript: 'talk.vtt' },
    { file: 'talk.wav', transcript: null },
  ]);
});
