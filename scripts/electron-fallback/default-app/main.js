// What Electron starts when it is given the folder of an app: takes over its name and version and runs its main file.
// A module, since its top-level await delays Electron's `ready` until the app's own code has run.

import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

/** `-r FILE` loads a file before the app, for Playwright; the first argument that is not a switch is the app. */
const read = (args) => {
  const preloaded = [];
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '-r' || args[index] === '--require') {
      index += 1;
      preloaded.push(args[index]);
    } else if (!args[index].startsWith('-')) return { preloaded, folder: args[index] };
  }
  return { preloaded, folder: null };
};

const { preloaded, folder } = read(process.argv.slice(1));
if (preloaded.length > 0) Module._preloadModules(preloaded);
if (folder === null) {
  console.error('Pass the folder of an app.');
  app.exit(2);
} else {
  const path = resolve(folder);
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version ?? '0.0.0');
  app.setAppPath(path);
  await import(pathToFileURL(join(path, description.main ?? 'index.js')).href);
}
