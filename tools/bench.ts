import { buildWhatChanged } from './build/build.ts';
import { makeUnpacked } from './packaging/make.ts';
import { unpackedProgram } from './packaging/unpacked.ts';
import { inRoot } from './paths.ts';
import { runTool } from './refusal.ts';
import { run } from './run.ts';
import { onVirtualDisplay } from './setup/display.ts';
import { prepare } from './setup/prepare.ts';

/** `npm run bench [-- --json FILE]`: measures the packaged app beside its floors, on a display that nothing else uses. */
await runTool(async () => {
  const { electron, env } = await prepare();
  await buildWhatChanged();
  await makeUnpacked(electron);
  const bench = onVirtualDisplay(process.execPath, [inRoot('bench', 'bench.ts'), ...process.argv.slice(2)]);
  const packaged = { STANDFIRST_PACKAGED: unpackedProgram() };
  return (await run(bench.command, bench.args, { env: { ...env, ...packaged } })).status;
});
