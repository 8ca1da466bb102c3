import { join } from 'node:path';
import { createServer } from 'vite';
import type * as archive from '../../main/archive/create.ts';
import type * as recovery from '../../main/desk/body/recover.ts';
import type * as desk from '../../main/desk/desk.ts';
import type * as commands from '../../main/desk/execute.ts';
import { checkout } from './app.ts';

/** The archive's own code, run in the test: what a journey asks an archive that no app has open. */
export type DeskInNode = {
  archive: typeof archive;
  desk: typeof desk;
  commands: typeof commands;
  recovery: typeof recovery;
  close(): Promise<void>;
};

/**
 * Loads it from its sources by Vite, since its migrations are SQL files that Node cannot import.
 * @param scratch a folder that may be written to
 */
export async function deskInNode(scratch: string): Promise<DeskInNode> {
  const server = await createServer({
    root: checkout,
    configFile: false,
    cacheDir: join(scratch, 'vite'),
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
  });
  const load = async <Module>(path: string) => (await server.ssrLoadModule(path)) as Module;
  return {
    archive: await load('/main/archive/create.ts'),
    desk: await load('/main/desk/desk.ts'),
    commands: await load('/main/desk/execute.ts'),
    recovery: await load('/main/desk/body/recover.ts'),
    close: async () => server.close(),
  };
}
