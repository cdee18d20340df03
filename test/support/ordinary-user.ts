import { statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { run } from './desktop/processes.ts';
import { electron } from './electron.ts';

/** Whoever runs a desktop and the app in a test: the sandbox of Chromium, and sway, do not work for root. */
export interface OrdinaryUser {
  /** What a program is started with; nothing when the tests themselves are run by an ordinary user. */
  readonly prefix: readonly string[];
  /** Makes the user the owner of all that is in a folder. */
  readonly give: (folder: string) => Promise<void>;
}

export const ordinaryUser = (): OrdinaryUser => {
  if (process.getuid?.() !== 0) return { prefix: [], give: () => Promise.resolve() };
  const become = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  const hidden = [...new Set(needed.map(hiddenAbove).filter((folder) => folder !== null))];
  return {
    prefix: hidden.length === 0 ? become : [...inView, ...hidden, '--', ...needed, '--', ...become],
    give: async (folder) => {
      await run('chown', ['-R', `${nobody}:${nobody}`, folder], { env: process.env as { PATH: string } });
      await chmod(folder, 0o700);
    },
  };
};

/** Owns nothing, and is there on every Linux. */
const nobody = 65_534;

/** What the user has to read, wherever it is. */
const needed: readonly string[] = [resolve(import.meta.dirname, '../..'), electron.dist];

/** @returns the topmost folder above a path that others may not enter, such as root's home. */
const hiddenAbove = (path: string): string | null => {
  const above = dirname(path);
  const higher = above === path ? null : hiddenAbove(above);
  return higher ?? ((statSync(above).mode & 0o001) === 0 ? above : null);
};

/**
 * Shows a program what it needs below folders that it may not enter, at the same paths and without what else is there.
 * Only the program sees the mounts.
 */
const show = `
hidden=; while [ "$1" != -- ]; do hidden="$hidden $1"; shift; done; shift
shown="$TMPDIR/shown"; mkdir -p "$shown"; mount -t tmpfs tmpfs "$shown"
count=0
for path; do
  [ "$path" = -- ] && break
  count=$((count + 1)); mkdir "$shown/$count"; mount --bind "$path" "$shown/$count"
done
for folder in $hidden; do mount -t tmpfs -o mode=755 tmpfs "$folder"; done
count=0
while [ "$1" != -- ]; do
  count=$((count + 1)); mkdir -p "$1"; mount --bind "$shown/$count" "$1"; shift
done; shift
cd "$PWD" 2>/dev/null || cd /
exec "$@"
`;
const inView = ['unshare', '--mount', '--propagation', 'private', 'sh', '-ec', show, 'sh'];
