import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const here = import.meta.dirname;
const at = (path: string): string => resolve(here, path);

/** Node and Chrome of the oldest Electron that the app must run in (33). */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** CommonJS, because privileged schemes must be registered before Electron is ready: the entry loads in one go. */
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const;

/** Only what package.json lists under `dependencies` (the database driver) stays outside the bundles. */
export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      sourcemap: true,
      rolldownOptions: {
        input: present({
          main: at('main/main.ts'),
          'desk-thread': at('main/desk/thread.ts'),
          cli: at('cli/cli.ts'),
        }),
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      // A sandboxed preload can require nothing but Electron itself.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: present({ preload: at('preload/preload.ts'), 'capture-page': at('preload/capture-page.ts') }),
        output: commonJs,
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      target: chromeTarget,
      minify: true,
      // Every asset is a file: the page's policy allows no data: scripts or fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: present({ index: at('renderer/index.html') }) },
    },
  },
});

function present(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}
