import { statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPolicy, maxPolicyBytes } from '../../../../electron/adapters/policy/load-policy.ts';
import { findUnixDistrust } from '../../../../electron/adapters/policy/unix-trust.ts';

/** We take the place of root: what is ours is the administrator's. */
const administrator = process.getuid?.() ?? -1;
let top: string;
let folder: string;
let file: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'hushlink-policy-'));
  folder = join(top, 'etc', 'hushlink');
  file = join(folder, 'policy.json');
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await writeFile(file, '{"version":1,"updates":false}', { mode: 0o644 });
});
afterEach(async () => {
  await chmod(folder, 0o755).catch(() => undefined);
  await rm(top, { recursive: true });
});

const load = (options: Parameters<typeof findUnixDistrust>[0] = {}) =>
  loadPolicy({ file, findDistrust: findUnixDistrust({ administrator, top, ...options }) });

describe("a policy of the administrator's", () => {
  it('is in force', async () => {
    expect(await load()).toEqual({ kind: 'in-force', file, rules: { version: 1, updates: false } });
  });

  it.each([
    ['no file', () => rm(file)],
    ['no folder', () => rm(folder, { recursive: true })],
    [
      'a file in the place of the folder',
      async () => {
        await rm(folder, { recursive: true });
        await writeFile(folder, '');
      },
    ],
  ])('is none where there is %s', async (_what, change) => {
    await change();
    expect(await load()).toEqual({ kind: 'none', file });
  });

  it.each([
    ['that is no JSON', 'not-json', () => writeFile(file, 'servers: eu')],
    ['that is far too large', 'too-large', () => truncate(file, maxPolicyBytes + 1)],
    [
      'that is a folder',
      'not-a-file',
      async () => {
        await rm(file);
        await mkdir(file);
      },
    ],
    [
      'that is a link, even to one that could be used',
      'not-a-file',
      async () => {
        await writeFile(join(folder, 'other.json'), '{"version":1}');
        await rm(file);
        await symlink('other.json', file);
      },
    ],
    [
      'that leads nowhere',
      'not-a-file',
      async () => {
        await rm(file);
        await symlink('nowhere', file);
      },
    ],
  ] as const)('%s cannot be used', async (_what, fault, change) => {
    await change();
    expect(await load()).toEqual({ kind: 'broken', file, fault, at: '' });
  });

  it.skipIf(administrator === 0)('that nobody can read cannot be used', async () => {
    await chmod(file, 0o000);
    expect(await load()).toMatchObject({ kind: 'broken', fault: 'unreadable' });
  });

  it.skipIf(administrator === 0)('whose folder cannot be looked at cannot be used', async () => {
    const above = join(top, 'etc');
    await chmod(above, 0o000);
    try {
      expect(await load()).toMatchObject({ kind: 'broken', fault: 'unknown-owner' });
    } finally {
      await chmod(above, 0o755);
    }
  });

  it('whose writers cannot be found out cannot be used', async () => {
    expect(await loadPolicy({ file, findDistrust: async () => 'unknown' })).toMatchObject({
      kind: 'broken',
      fault: 'unknown-owner',
    });
  });
});

describe('a policy that others could have written is ignored', () => {
  const others = administrator + 1;

  it.each([
    ['the group may write it', 'writable', () => chmod(file, 0o664)],
    ['anybody may write it', 'writable', () => chmod(file, 0o646)],
    ['the group may write in its folder', 'folder', () => chmod(folder, 0o775)],
    ['anybody may write in its folder', 'folder', () => chmod(folder, 0o757)],
    ['anybody may write further up', 'folder', () => chmod(join(top, 'etc'), 0o1777)],
    [
      'its folder is a link',
      'folder',
      async () => {
        await rm(folder, { recursive: true });
        const elsewhere = join(top, 'elsewhere');
        await mkdir(elsewhere);
        await writeFile(join(elsewhere, 'policy.json'), '{"version":1}');
        await symlink(elsewhere, folder);
      },
    ],
  ] as const)('if %s', async (_what, why, change) => {
    await change();
    expect(await load()).toEqual({ kind: 'ignored', file, why });
  });

  it('if the folder is not the administrator’s', async () => {
    expect(await load({ administrator: others })).toEqual({ kind: 'ignored', file, why: 'folder' });
  });

  it('if the folders are, and the file is not', async () => {
    const ofFile = findUnixDistrust({ administrator, top });
    const stranger = { stat: async () => ({ uid: others, mode: 0o100644 }) } as unknown as FileHandle;
    expect(await ofFile(file, stranger)).toBe('owner');
  });

  it('if an access control list lets this user write it', async () => {
    const findDistrust = findUnixDistrust({
      administrator,
      top,
      canWrite: async (path) => path === file,
    });
    // As the user, who is not the administrator.
    const uid = process.getuid;
    process.getuid = () => others;
    try {
      expect(await loadPolicy({ file, findDistrust })).toEqual({ kind: 'ignored', file, why: 'writable' });
    } finally {
      if (uid !== undefined) process.getuid = uid;
    }
  });

  it('even if it could not be used', async () => {
    await writeFile(file, 'no JSON');
    await chmod(file, 0o666);
    expect(await load()).toMatchObject({ kind: 'ignored' });
    await rm(file);
    await symlink('nowhere', file);
    await chmod(folder, 0o777);
    expect(await load()).toMatchObject({ kind: 'ignored', why: 'folder' });
  });
});

describe("root's own files", () => {
  // In a user namespace, root may have another number.
  it.skipIf(statSync('/etc').uid !== 0)(
    'are the administrator’s, and those of everybody are not',
    async () => {
      expect(await findUnixDistrust()('/etc/passwd', null)).toBeNull();
      expect(await findUnixDistrust()(join(tmpdir(), 'policy.json'), null)).toBe('folder');
    },
  );
});
