import { expect, it } from 'vitest';
import { archivesNamed } from './start-arguments.ts';

it('takes archives and leaves options and folders', () => {
  expect(
    archivesNamed(['.', '--user-data-dir=/x.standfirst', 'Foreign desk.standfirst', '/a/B.STANDFIRST', '-r', 'x.js'], '/home/ko'),
  ).toEqual(['/home/ko/Foreign desk.standfirst', '/a/B.STANDFIRST']);
});
