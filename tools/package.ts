import { buildWhatChanged } from './build/build.ts';
import { makeRelease, makeUnpacked } from './packaging/make.ts';
import { unpackedProgram } from './packaging/unpacked.ts';
import { runTool, say } from './refusal.ts';
import { prepare } from './setup/prepare.ts';

/** `npm run package`: the unpacked app in `dist/`; with `-- --release` the installers of this system. */
await runTool(async () => {
  const { electron } = await prepare();
  await buildWhatChanged();
  if (process.argv.includes('--release')) {
    await makeRelease(electron);
    return 0;
  }
  await makeUnpacked(electron);
  say(`The app is in ${unpackedProgram()}.`);
  if (electron.origin !== 'official')
    say(`It holds the ${electron.origin} Electron ${electron.version}: for testing, not for release.`);
  return 0;
});
