import { basename } from 'node:path';
import { electronInUse } from './electron.mjs';
import { type PackedApp, packApp, versionWith } from './package/app.ts';
import { makeAppImage } from './package/appimage.ts';
import { type Format, type PackageArguments, readPackageArguments } from './package/arguments.ts';
import { makeDeb } from './package/deb.ts';
import { product } from './package/product.ts';
import { makeRpm } from './package/rpm.ts';
import { makeTar } from './package/tar.ts';
import { build, runTool } from './steps.ts';

/**
 * Makes packages for this platform in `dist/`. On Linux they are made by dpkg-deb, rpmbuild and tar from what electron-builder has
 * put together; elsewhere by electron-builder itself.
 */

const make = async (
  format: Format,
  app: PackedApp,
  { fast, runtime }: PackageArguments,
): Promise<string | null> => {
  switch (format) {
    case 'deb':
      return makeDeb(app, fast ? 'gzip' : 'xz');
    case 'rpm':
      return makeRpm(app, fast ? 1 : 19);
    case 'tar.gz':
      return makeTar(app, fast ? 1 : 9);
    case 'AppImage':
      return runtime === null ? null : makeAppImage(app, runtime);
  }
};

const toolsFor = (formats: readonly Format[]): readonly string[] =>
  formats.every((format) => ['deb', 'tar.gz'].includes(format)) ? ['--deb'] : [];

/** @returns the exit code. */
const packageApp = async (asked: PackageArguments): Promise<number> => {
  const isLinux = process.platform === 'linux';
  if (isLinux) {
    const tools = await runTool('node', ['scripts/setup/package-tools.mjs', ...toolsFor(asked.formats)], {
      show: true,
    });
    if (tools.code !== 0) return tools.code;
  }
  if (asked.release && versionWith(electronInUse().version) !== product.version) {
    console.error('This is the Electron of development: nothing for a release is made with it.');
    return 1;
  }
  if (!asked.built) await build();
  const app = await packApp(isLinux ? ['--dir'] : []);
  if ('problem' in app) {
    console.error(app.problem);
    return 1;
  }
  if (!isLinux) return 0;
  for (const format of asked.formats) {
    const path = await make(format, app, asked);
    console.log(
      path === null
        ? 'AppImage: left out. It needs the runtime of the AppImage project: --appimage-runtime=FILE'
        : `${format}: dist/${basename(path)}`,
    );
  }
  return 0;
};

const asked = readPackageArguments(process.argv.slice(2));
if ('problem' in asked) console.error(asked.problem);
process.exitCode =
  'problem' in asked
    ? 2
    : await packageApp(asked).catch((error: unknown) => {
        // A tool that is missing or has failed has said why.
        console.error(error instanceof Error ? error.message : error);
        return 1;
      });
