import { expect, it } from 'vitest';
import { archivesNamed, archivesSent } from './start-arguments.ts';

it('takes archives and leaves options and folders', () => {
  expect(
    archivesNamed(['.', '--user-data-dir=/x.standfirst', 'Foreign desk.standfirst', '/a/B.STANDFIRST', '-r', 'x.js'], '/home/ko'),
  ).toEqual(['/home/ko/Foreign desk.standfirst', '/a/B.STANDFIRST']);
});

it.each([
  [{ archives: ['/a.standfirst', '/b.standfirst'] }, ['/a.standfirst', '/b.standfirst']],
  [{ archives: [] }, []],
  [{ archives: ['/a.standfirst', 7] }, ['/a.standfirst']],
  [{ archives: '/a.standfirst' }, []],
  ['/a.standfirst', []],
  [null, []],
])('reads what a second start sent: %j', (sent, archives) => {
  expect(archivesSent(sent)).toEqual(archives);
});
