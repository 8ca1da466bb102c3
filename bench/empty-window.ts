import { createPackage } from '@electron/asar';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot } from '../tools/paths.ts';

/** The packaged app, whose benchmark this is. `npm run bench` packages it and says where. */
export function packagedProgram(): string {
  const program = process.env['STANDFIRST_PACKAGED'];
  if (program === undefined || !existsSync(program)) throw new Error('There is no packaged app: run "npm run bench".');
  return program;
}

const mainFile = `
const { app, BrowserWindow } = require('electron');
app.once('ready', () => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadFile('page.html');
});
app.on('window-all-closed', () => app.quit());
`;

/**
 * The least that Electron can be: the very files of the packaged app with another program in them, one window with
 * this page. The same binary, fuses and disk, so that nothing but our own work lies between the two.
 */
export async function emptyWindow(page: string): Promise<string> {
  const packaged = packagedProgram();
  const folder = inRoot('out', 'bench', 'empty-window');
  const app = inRoot('out', 'bench', 'empty-window-app');
  rmSync(folder, { recursive: true, force: true });
  rmSync(app, { recursive: true, force: true });
  const ours = join('resources', 'app.asar');
  cpSync(dirname(packaged), folder, { recursive: true, filter: (from) => !from.includes(ours) });
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty-window', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(app, 'main.cjs'), mainFile);
  writeFileSync(join(app, 'page.html'), page);
  await createPackage(app, join(folder, 'resources', 'app.asar'));
  return join(folder, basename(packaged));
}
