import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

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
        input: {
          main: at('main/main.ts'),
          'desk-thread': at('main/desk/thread.ts'),
          cli: at('cli/cli.ts'),
        },
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
        input: { preload: at('preload/preload.ts'), 'capture-page': at('preload/capture-page.ts') },
        output: commonJs,
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), withoutPolicyWhileDeveloping(), withoutSchemas(), fetchedEarly(), withTablesForPdfs()],
    build: {
      target: chromeTarget,
      minify: true,
      // Every asset is a file: the page's policy allows no data: scripts or fonts.
      assetsInlineLimit: 0,
      // The page names it, so that no script waits for a style sheet of its own.
      cssCodeSplit: false,
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: { codeSplitting: { groups: [{ name: partOfWindow }], includeDependenciesRecursively: false } },
        // A module of ours that only the types are used of leaves nothing behind: schemas stay out of the window.
        treeshake: { moduleSideEffects: [{ test: /\/(domain|contract)\//, sideEffects: false }] },
      },
    },
  },
});

/** Hot reload needs inline scripts and a socket. The policy is for what ships, which main sends it to as well. */
function withoutPolicyWhileDeveloping(): Plugin {
  return {
    name: 'standfirst:without-policy-while-developing',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

/**
 * What crosses the bridge is checked in the main process. The library that does it costs the window time at every start,
 * so a schema that strays into it fails the build.
 */
function withoutSchemas(): Plugin {
  return {
    name: 'standfirst:without-schemas',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        const stray = part.type === 'chunk' && part.moduleIds.some((id) => /[\\/]node_modules[\\/]zod[\\/]/.test(id));
        if (stray)
          this.error(
            `${part.fileName} holds zod: the window uses a schema. Move what it needs of that module to one without schemas, as body-nodes.ts is to body.ts.`,
          );
      }
    },
  };
}

/** What PDFs leave to their reader: character maps, standard fonts, and decoders without WebAssembly, which the policy refuses. */
function withTablesForPdfs(): Plugin {
  const folders = ['cmaps', 'standard_fonts', 'wasm'];
  const source = (folder: string, name: string): Buffer => readFileSync(at(join('node_modules/pdfjs-dist', folder, name)));
  const names = (folder: string): string[] =>
    readdirSync(at(join('node_modules/pdfjs-dist', folder))).filter((name) => !/^quickjs|\.wasm$/.test(name));
  return {
    name: 'standfirst:with-tables-for-pdfs',
    generateBundle() {
      for (const folder of folders) {
        for (const name of names(folder)) {
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source: source(folder, name) });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs/', (request, response, next) => {
        const [folder = '', name = ''] = (request.url ?? '').slice(1).split('/');
        if (folders.includes(folder) && names(folder).includes(name)) response.end(source(folder, name));
        else next();
      });
    },
  };
}

/**
 * The window's code is one file beside the small one that asks for the first answers: as the bundler parts it, the window waits for
 * twenty files after one another.
 */
function partOfWindow(id: string, chunking: { getModuleInfo: (id: string) => { importedIds: string[] } | null }): string | null {
  const closure = (entry: string): Set<string> => {
    const found = new Set([entry]);
    // A set goes on to what is added meanwhile.
    for (const each of found) for (const imported of chunking.getModuleInfo(each)?.importedIds ?? []) found.add(imported);
    return found;
  };
  const entry = at('renderer/main.tsx');
  // It waits for the window, which can't wait for a file that holds it.
  if (id === entry) return null;
  firstModules ??= closure(entry);
  if (firstModules.has(id)) return 'first';
  windowModules ??= closure(at('renderer/window.tsx'));
  return windowModules.has(id) ? 'desk' : null;
}
let firstModules: Set<string> | undefined;
let windowModules: Set<string> | undefined;

/** Fonts of the first page of nearly every window, so that it need not be laid out twice. */
const firstFonts = /\/(public-sans-latin-wght|source-serif-4-latin-opsz)-normal-[^/]*\.woff2$/;

/** The page asks at once for what its scripts and styles would ask for later: the window's code, and two fonts. */
function fetchedEarly(): Plugin {
  return {
    name: 'standfirst:fetched-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle).flatMap((part) => {
          const link = { crossorigin: '', href: `./${part.fileName}` };
          const isWindow = part.type === 'chunk' && (part.name === 'desk' || part.facadeModuleId === at('renderer/window.tsx'));
          if (isWindow) return [{ tag: 'link', attrs: { rel: 'modulepreload', ...link }, injectTo: 'head' as const }];
          if (!firstFonts.test(part.fileName)) return [];
          return [{ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', ...link }, injectTo: 'head' as const }];
        }),
    },
  };
}
