import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const isWindows = process.platform === 'win32';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-install-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a package that is installed runs no script', { timeout: 60_000 }, async () => {
  const [project, dependency] = [join(folder, 'project'), join(folder, 'dependency')];
  for (const path of [project, dependency]) await mkdir(path);
  const install = `node -e "require('fs').writeFileSync(process.env.RAN, '')"`;
  await writeFile(
    join(dependency, 'package.json'),
    JSON.stringify({ name: 'dependency', version: '1.0.0', scripts: { install, postinstall: install } }),
  );
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({ name: 'project', version: '1.0.0', dependencies: { dependency: 'file:../dependency' } }),
  );
  await copyFile(join(root, '.npmrc'), join(project, '.npmrc'));
  const ran = join(folder, 'ran');
  // Not with our own environment: the npm that runs these tests passes its settings on in it.
  const { PATH = '', SystemRoot = '' } = process.env;
  const env = { PATH, SystemRoot, HOME: folder, USERPROFILE: folder, RAN: ran };
  const options = { cwd: project, env, shell: isWindows };
  await promisify(execFile)(isWindows ? 'npm.cmd' : 'npm', ['install', '--offline'], options);
  expect(await readdir(join(project, 'node_modules'))).toContain('dependency');
  expect(await readdir(folder)).not.toContain('ran');
});
