import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { replacedPackages } from './scripts/replaced-packages.ts';
import { contract } from './src/shared/contract/contract.ts';
import { windowNames } from './src/shared/model/windows.ts';

const root = import.meta.dirname;
const replaced = Object.entries(replacedPackages).map(([find, file]) => ({
  find,
  replacement: resolve(root, file),
}));
/** Of the file with the sentences of a language, which are all called the same. */
const languageOf = (file: string | null): string =>
  /locales\/(\w+)\/in-(?:windows|main)\.ts$/.exec(file ?? '')?.[1] ?? '[name]';
const page = (window: string) => resolve(root, 'src', window, 'index.html');

const nodeUtil = resolve(root, 'electron/adapters/node-util.ts').replaceAll('\\', '/');
/** Not as an alias: what Node has is left out of the build before aliases are looked at. */
const ownNodeUtil = {
  name: 'own-node-util',
  transform: (code: string) => code.replace(/(?<=from )(["'])node:util\1/, () => JSON.stringify(nodeUtil)),
};

// Only packages that no package manager updates know it; docs/releasing.md says how.
const { HUSHLINK_UPDATE_ADDRESS: address = '', HUSHLINK_UPDATE_KEY: publicKey = '' } = process.env;
const updateFeed = address === '' || publicKey === '' ? null : { address, publicKey };

// Everything but keytar, which has a native part, is bundled: the package for users then holds one dependency.
export default defineConfig({
  main: {
    plugins: [ownNodeUtil],
    resolve: { alias: replaced },
    define: { UPDATE_FEED: JSON.stringify(updateFeed) },
    build: {
      outDir: 'out/main',
      // For a library, as which it is built, Vite alone would leave all the space.
      rollupOptions: {
        output: {
          minify: true,
          chunkFileNames: ({ facadeModuleId }) => `${languageOf(facadeModuleId)}-[hash].js`,
          // Of all languages in one file, which is read before there is an icon.
          codeSplitting: { groups: [{ name: 'first-menu', test: /locales[\\/]\w+[\\/]tray\.ts$/ }] },
        },
      },
      externalizeDeps: { exclude: [], include: ['keytar'] },
      lib: { entry: resolve(root, 'electron/main.ts'), formats: ['es'] },
    },
  },
  preload: {
    // The names alone: with the contract itself, its schemas would come along.
    define: { CALL_NAMES: JSON.stringify(Object.keys(contract)) },
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload script cannot be a module.
      lib: { entry: resolve(root, 'electron/preload.ts'), formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: resolve(root, 'src'),
    base: './',
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      // SECURITY(no-inlined-assets): nothing inline, so that the content security policy needs no exception.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: Object.fromEntries(windowNames.map((window) => [window, page(window)])),
        output: {
          chunkFileNames: ({ facadeModuleId }) => `assets/${languageOf(facadeModuleId)}-[hash].js`,
          // Each file costs a window some milliseconds before it is shown.
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: /node_modules|src[\\/](?!.*locales)/,
                minShareCount: 2,
                entriesAware: true,
                entriesAwareMergeThreshold: 20000,
              },
            ],
          },
        },
      },
    },
  },
});
