import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Edit } from '../../test/security/control.ts';
import { root } from '../steps.ts';

/** A copy of the project to take controls away in. */
export interface Copy {
  readonly folder: string;
  /** @returns a function that undoes it. @throws if an edit does not fit. */
  readonly edit: (edits: readonly Edit[]) => Promise<() => Promise<void>>;
  readonly dispose: () => Promise<void>;
}

/** What is made, or is linked instead. */
const notCopied = new Set(['node_modules', '.git', 'out', 'dist', 'artifacts']);

export const copyProject = async (): Promise<Copy> => {
  // Vitest names files without links, and a folder for temporary files may be behind one.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hushlink-without-')));
  await cp(root, folder, {
    recursive: true,
    filter: (path) => path === root || !notCopied.has(basename(path)),
  });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    edit: async (edits) => {
      const files = [...new Set(edits.map(({ file }) => file))];
      const before = await Promise.all(
        files.map(async (file) => [join(folder, file), await readFile(join(folder, file), 'utf8')] as const),
      );
      const undo = async (): Promise<void> => {
        await Promise.all(before.map(([path, text]) => writeFile(path, text)));
      };
      try {
        for (const edit of edits) await replaceIn(join(folder, edit.file), edit);
      } catch (error) {
        await undo();
        throw error;
      }
      return undo;
    },
    dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
};

const replaceIn = async (path: string, { file, find, put }: Edit): Promise<void> => {
  const parts = (await readFile(path, 'utf8')).split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${find}`);
  await writeFile(path, parts.join(put));
};
