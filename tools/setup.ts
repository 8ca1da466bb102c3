import { runTool, say } from './refusal.ts';
import { prepare } from './setup/prepare.ts';

await runTool(async () => {
  const { electron } = await prepare();
  say(`Electron ${electron.version} (${electron.origin}): ${electron.folder}`);
  return 0;
});
