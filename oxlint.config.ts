import { defineConfig, type DummyRuleMap } from 'oxlint';

const oneWay =
  'Imports go one way: domain, contract, main/archive, main/desk, then main/shell and cli; renderer sees domain and contract.';
const pure = 'This part runs in a page or anywhere: it may not use Node.';

/** Packages with one home each. */
const packages = {
  electron: {
    names: ['electron', 'electron/**'],
    message: 'Only main/shell, main/main.ts and preload touch Electron.',
  },
  sqlite: {
    names: ['better-sqlite3', 'better-sqlite3/**'],
    message: 'Only main/archive/open.ts knows the driver, so that it can be swapped for another of the same shape.',
  },
  lexical: {
    names: ['lexical', '@lexical/**'],
    message: 'Only renderer/editor knows Lexical; everybody else reads the body as plain data.',
  },
  react: {
    names: ['react', 'react-dom', 'react/**', 'react-dom/**', 'react-aria-components', 'lucide-react'],
    message: 'Only renderer draws.',
  },
  node: { names: ['node:*'], message: pure },
} as const;

type Package = keyof typeof packages;

interface Border {
  /** Folders of ours that this part may not see. */
  readonly folders?: readonly string[];
  readonly packages: readonly Package[];
  readonly other?: { readonly group?: string[]; readonly regex?: string; readonly message: string };
}

/** A later border stands instead of an earlier one where both match a file. */
const borders: Record<string, Border> = {
  'domain/**': {
    folders: ['contract', 'main', 'cli', 'preload', 'renderer', 'tools'],
    packages: ['electron', 'sqlite', 'lexical', 'react', 'node'],
  },
  'contract/**': {
    folders: ['main', 'cli', 'preload', 'renderer', 'tools'],
    packages: ['electron', 'sqlite', 'lexical', 'react', 'node'],
  },
  'main/archive/**': {
    folders: ['desk', 'shell', 'cli', 'preload', 'renderer', 'tools'],
    packages: ['electron', 'sqlite', 'lexical', 'react'],
  },
  'main/archive/open.ts': {
    folders: ['desk', 'shell', 'cli', 'preload', 'renderer', 'tools'],
    packages: ['electron', 'lexical', 'react'],
  },
  'main/desk/**': {
    folders: ['shell', 'cli', 'preload', 'renderer', 'tools'],
    packages: ['electron', 'sqlite', 'lexical', 'react'],
  },
  'main/{main.ts,shell/**}': {
    folders: ['cli', 'preload', 'renderer', 'tools'],
    packages: ['sqlite', 'lexical', 'react'],
    other: {
      group: ['**/archive/open.ts'],
      message: "Electron's main thread never touches SQLite: send a command to a thread of the archive.",
    },
  },
  'cli/**': {
    folders: ['shell', 'preload', 'renderer', 'tools'],
    packages: ['electron', 'sqlite', 'lexical', 'react'],
  },
  'preload/**': {
    folders: ['main', 'cli', 'renderer', 'domain', 'tools'],
    packages: ['sqlite', 'lexical', 'react', 'node'],
  },
  'renderer/**': {
    folders: ['main', 'cli', 'preload', 'tools'],
    packages: ['electron', 'sqlite', 'lexical', 'node'],
  },
  'renderer/editor/**': {
    folders: ['main', 'cli', 'preload', 'tools'],
    packages: ['electron', 'sqlite', 'node'],
  },
  'renderer/ui/**': {
    packages: ['electron', 'sqlite', 'lexical', 'node'],
    other: { regex: '^\\.\\./', message: 'renderer/ui knows nothing of ours: what it shows is passed to it.' },
  },
};

function restrictImports(border: Border): DummyRuleMap {
  const folders = border.folders && { group: border.folders.map((name) => `**/${name}/**`), message: oneWay };
  const patterns = [
    ...(folders ? [folders] : []),
    ...border.packages.map((name) => ({ group: [...packages[name].names], message: packages[name].message })),
    ...(border.other ? [border.other] : []),
  ];
  return { 'no-restricted-imports': ['error', { patterns }] };
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['node_modules', 'out/**', 'dist/**', 'tests/fixtures/**'],
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/return-await': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/consistent-type-imports': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'import/no-cycle': 'error',
    eqeqeq: 'error',
    'no-console': 'error',

    // The compiler says it: noImplicitReturns, and the automatic JSX runtime.
    'typescript/consistent-return': 'off',
    'react/react-in-jsx-scope': 'off',
    // What comes out of JSON.parse or a branded string is narrowed by an assertion in one named place.
    'typescript/no-unsafe-type-assertion': 'off',
    // Matters of taste that the code does not share.
    'import/no-named-as-default-member': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // A splitter is a separator with a role, and control characters are what a cleaner looks for.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'no-control-regex': 'off',
    // Takes a MessagePort's or a worker's postMessage for a window's.
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    ...Object.entries(borders).map(([files, border]) => ({ files: [files], rules: restrictImports(border) })),
    // Tests read fixtures and may look at any part.
    { files: ['**/*.test.{ts,tsx}'], rules: { 'no-restricted-imports': 'off' } },
  ],
});
