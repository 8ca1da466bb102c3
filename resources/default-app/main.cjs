'use strict';
// Stands where Electron's own default app is, which the development Electron lacks: it starts the app
// whose folder is the first plain argument. Everything is loaded synchronously, because an app may
// register its schemes only before Electron is ready.
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

/** @returns {{ preloads: string[], folder: string | undefined }} */
function readArguments() {
  const preloads = [];
  const rest = process.argv.slice(1);
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (next === '-r' || next === '--require') preloads.push(rest.shift());
    else if (!next.startsWith('-')) return { preloads, folder: path.resolve(next) };
  }
  return { preloads, folder: undefined };
}

function startApp(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  require(path.join(folder, manifest.main ?? 'index.js'));
}

process.defaultApp = true;
const { preloads, folder } = readArguments();
for (const file of preloads) require(path.resolve(file));
if (folder === undefined) {
  process.stderr.write('Name the folder of an app: electron FOLDER\n');
  app.exit(2);
} else {
  startApp(folder);
}
