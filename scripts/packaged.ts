import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronInUse } from './electron.mjs';
import { type PackedApp, packApp } from './package/app.ts';
import { layAppDir } from './package/appimage.ts';
import { makeAptRepository } from './package/apt-repository.ts';
import { makeDeb } from './package/deb.ts';
import { appId } from './package/product.ts';
import { makeRpm } from './package/rpm.ts';
import { run } from './package/run.ts';
import { makeTar } from './package/tar.ts';
import { type InDebian, setUpComputers } from './setup/debian.mjs';
import { build, root, runTool } from './steps.ts';

/**
 * Packages the app, checks the packages with the tools of Debian and Fedora, and installs, runs, upgrades and removes them on
 * computers with Debian: `npm run test:packaged -- [--release 13] [PART OF A NAME]`. Only root may do that.
 */

const folder = join(root, 'dist/packaged');

/** Two versions, so that there is something to upgrade to, and a repository with both. */
const makePackages = async (app: PackedApp): Promise<{ readonly deb: string; readonly rpm: string }> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const next = { ...app, version: `${app.version}.1` };
  const debs = [await makeDeb(app, 'gzip', folder), await makeDeb(next, 'gzip', folder)];
  const rpms = [await makeRpm(app, 1, folder), await makeRpm(next, 1, folder)];
  await makeTar(app, 1, folder);
  // An AppImage mounts it; the runtime that does so is nobody's package.
  await layAppDir(app, join(folder, 'AppDir'));
  await signRepository(debs);
  return { deb: debs[0] ?? '', rpm: rpms[0] ?? '' };
};

/** With a key that is for this run alone. */
const signRepository = async (debs: readonly string[]): Promise<void> => {
  const home = await mkdtemp(join(tmpdir(), 'hushlink-gpg-'));
  const before = process.env.GNUPGHOME;
  process.env.GNUPGHOME = home;
  try {
    const key = 'test@hushlink.invalid';
    const make = ['--batch', '--passphrase', '', '--quick-generate-key', key, 'ed25519', 'sign', '1d'];
    await run('gpg', make);
    const apt = join(folder, 'apt');
    await makeAptRepository({ folder: apt, debs, key, url: `file://${apt}`, suite: 'testing' });
    await run('gpgconf', ['--kill', 'all']);
  } finally {
    if (before === undefined) delete process.env.GNUPGHOME;
    else process.env.GNUPGHOME = before;
    await rm(home, { recursive: true, force: true });
  }
  await chmod(folder, 0o755);
};

const checksOf = (deb: string, rpm: string): readonly (readonly [string, readonly string[]])[] => {
  const share = join(folder, 'AppDir/usr/share');
  return [
    ['lintian', ['--allow-root', '--pedantic', '--fail-on=error,warning,info,pedantic', deb]],
    ['rpmlint', ['--strict', '-c', join(root, 'packaging/rpm/rpmlint.toml'), rpm]],
    ['appstreamcli', ['validate-tree', '--no-net', join(folder, 'AppDir')]],
    ['desktop-file-validate', [join(share, 'applications', `${appId}.desktop`)]],
  ];
};

const check = async (deb: string, rpm: string): Promise<boolean> => {
  let passed = true;
  for (const [command, args] of checksOf(deb, rpm)) {
    const { code, output } = await runTool(command, args);
    console.log(`${code === 0 ? '✓' : '✗'} ${command}`);
    if (code !== 0) console.log(output);
    passed &&= code === 0;
  }
  return passed;
};

const env = [`HUSHLINK_PACKAGES=${folder}`, `ELECTRON_OVERRIDE_DIST_PATH=${electronInUse().dist}`];

/** As an ordinary user, who can become root by sudo. */
const asAnna = [
  ...['setpriv', '--reuid=anna', '--regid=anna', '--init-groups', '--reset-env', 'env', ...env],
  ...[`PATH=${join(root, 'node_modules/.bin')}:/usr/sbin:/usr/bin:/sbin:/bin`, 'LANG=C.UTF-8'],
];

/** Users may make no namespaces there. */
const withoutNamespaces = ['sh', join(root, 'scripts/setup/without-namespaces.sh')];

const test = async (
  { command, args, env }: InDebian,
  file: string,
  { prefix, words }: { readonly prefix: readonly string[]; readonly words: readonly string[] },
): Promise<boolean> => {
  const vitest = ['vitest', 'run', '--config', 'test/packaged/vitest.config.ts', '--configLoader', 'native'];
  const tests = [...vitest, '--reporter', 'verbose', `test/packaged/${file}`, ...words];
  const { code } = await runTool(command, [...args, ...prefix, ...tests], { env, show: true });
  return code === 0;
};

const main = async (release: string, words: readonly string[]): Promise<number> => {
  const tools = await runTool('node', ['scripts/setup/package-tools.mjs', '--checks'], { show: true });
  if (tools.code !== 0) return 1;
  console.log('Building and packaging…');
  await build();
  const app = await packApp();
  if ('problem' in app) {
    console.error(app.problem);
    return 1;
  }
  const { deb, rpm } = await makePackages(app);
  const checked = words.length > 0 || (await check(deb, rpm));
  const computers = await setUpComputers(
    release,
    (await run('dpkg-deb', ['--field', deb, 'Depends'])).trim(),
  );
  if ('problem' in computers) {
    console.error(computers.problem);
    return 1;
  }
  const { bare, desktop } = computers;
  const passed = [
    checked,
    await test(bare, 'bare.test.ts', { words, prefix: ['env', ...env] }),
    await test(desktop, 'installed.test.ts', { words, prefix: asAnna }),
    await test(desktop, 'removed.test.ts', { words, prefix: asAnna }),
    await test(desktop, 'archives.test.ts', { words, prefix: asAnna }),
    await test(desktop, 'shells.test.ts', { words, prefix: asAnna }),
    await test(desktop, 'namespaces.test.ts', { words, prefix: asAnna }),
    await test(desktop, 'denied.test.ts', { words, prefix: [...withoutNamespaces, ...asAnna] }),
  ];
  return passed.every(Boolean) ? 0 : 1;
};

const own = process.argv.slice(2);
const at = own.indexOf('--release');
process.exitCode = await main(at < 0 ? '12' : (own[at + 1] ?? ''), at < 0 ? own : own.toSpliced(at, 2));
