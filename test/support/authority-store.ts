import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../electron/adapters/added-authorities/stores.ts';

/** A system's store of certificate authorities, in a folder of its own. */
export interface AuthorityStore extends Store {
  readonly folder: string;
  /** Puts files where an administrator adds authorities, in place of those there, and updates the bundle. */
  readonly hold: (...files: readonly string[]) => Promise<void>;
  /** @param others what the distribution brings. */
  readonly update: (...others: readonly string[]) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export const createAuthorityStore = async (): Promise<AuthorityStore> => {
  const root = await mkdtemp(join(tmpdir(), 'hushlink-authorities-'));
  const folder = join(root, 'added');
  const bundle = join(root, 'bundle.crt');
  const update: AuthorityStore['update'] = async (...others) => {
    const names = await readdir(folder);
    const added = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
    await writeFile(bundle, [...others, ...added].join('\n'), 'latin1');
    await chmod(bundle, 0o644);
  };
  await mkdir(folder, { mode: 0o755 });
  return {
    folder,
    added: [folder],
    bundle,
    hold: async (...files) => {
      await rm(folder, { recursive: true });
      await mkdir(folder, { mode: 0o755 });
      for (const [index, text] of files.entries()) {
        await writeFile(join(folder, `${index}.crt`), text, { encoding: 'latin1', mode: 0o644 });
      }
      await update();
    },
    update,
    dispose: () => rm(root, { recursive: true, force: true }),
  };
};
