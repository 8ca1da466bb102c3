import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { version } from './version.ts';

it('is that of the package', () => {
  const file = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ version });
});
