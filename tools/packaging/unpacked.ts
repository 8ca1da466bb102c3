import { inRoot } from '../paths.ts';

/** The program of the unpacked package on this system. */
export function unpackedProgram(): string {
  if (process.platform === 'darwin') {
    const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
    return inRoot('dist', folder, 'Standfirst.app', 'Contents', 'MacOS', 'Standfirst');
  }
  if (process.platform === 'win32') return inRoot('dist', 'win-unpacked', 'Standfirst.exe');
  return inRoot('dist', 'linux-unpacked', 'standfirst');
}
