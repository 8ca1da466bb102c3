import { createServer } from 'vite';
import { root } from '../tools/paths.ts';

export type Load = <Module>(path: string) => Promise<Module>;

/**
 * Loads modules of the app from their sources, by Vite, since some import files that Node cannot (migrations are SQL).
 * What a benchmark measures so is the code that ships, without the threads around it.
 */
export async function withSources<Value>(work: (load: Load) => Promise<Value>): Promise<Value> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
  });
  try {
    return await work(async <Module>(path: string) => (await server.ssrLoadModule(path)) as Module);
  } finally {
    await server.close();
  }
}
