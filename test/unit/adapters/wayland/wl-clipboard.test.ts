import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToolRunner, type ToolRunner } from '../../../../electron/adapters/wayland/run-tool.ts';
import { createWlClipboard } from '../../../../electron/adapters/wayland/wl-clipboard.ts';
import { findWlTools, packageFor } from '../../../../electron/adapters/wayland/wl-tools.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { Written } from '../../../../src/shared/model/clipboard.ts';

let folder: string;
let runner: ToolRunner;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wl-tools-'));
  runner = createToolRunner({ PATH: process.env.PATH ?? '', FOLDER: folder }, 1_000_000);
});
afterEach(async () => {
  runner.dispose();
  await rm(folder, { recursive: true });
});

/** Puts a tool there that does this. */
const tool = async (name: 'wl-copy' | 'wl-paste', script: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
};

const clipboard = async (
  scripts: { readonly copy?: string; readonly paste?: string },
  {
    isConfidential = true,
    isAlive = true,
    isSilentWhenEmpty = false,
    byWindow = 'refused' as Written,
    // A busy computer may need a second to start a tool.
    limitMs = 4_000,
  } = {},
) =>
  createWlClipboard({
    runner,
    tools: {
      copy: await tool('wl-copy', scripts.copy ?? 'exit 1'),
      paste: await tool('wl-paste', scripts.paste ?? 'exit 1'),
      isConfidential,
    },
    isAlive: async () => isAlive,
    isSilentWhenEmpty,
    inWindow: { write: async () => byWindow },
    clearSelection: async () => undefined,
    limits: { readMs: limitMs, listMs: limitMs, writeMs: limitMs, clearMs: limitMs },
  });

const listing = (types: string, rest: string): string =>
  `case "$*" in *--list-types*) printf '${types}'; exit;; esac\n${rest}`;
/** Gives what wl-copy has stored. */
const stored = listing('text/plain\\n', 'cat "$FOLDER/stored"');
const store = 'echo "$*" >"$FOLDER/args"; cat >"$FOLDER/stored"';

describe.runIf(process.platform === 'linux')('the clipboard through wl-clipboard', () => {
  it('has what the tool gives, whatever is in it', async () => {
    const { read } = await clipboard({ paste: listing('text/plain\\n', `printf -- '-x\\0y\\n'`) });
    expect((await read()).text?.reveal()).toBe('-x\0y\n');
  });

  it.each(['Nothing is copied', 'No selection'])('is empty when the tool says: %s', async (said) => {
    const { read } = await clipboard({ paste: `echo '${said}' >&2; exit 1` });
    expect((await read()).text?.reveal()).toBe('');
  });

  it('is empty when a compositor that answers has nothing to list, as KWin 5', async () => {
    const paste = 'exec sleep 60';
    const silent = await clipboard({ paste }, { isSilentWhenEmpty: true, limitMs: 500 });
    expect((await silent.read()).text?.reveal()).toBe('');
    const dead = await clipboard({ paste }, { isSilentWhenEmpty: true, isAlive: false, limitMs: 500 });
    expect((await dead.read()).text).toBeNull();
  });

  it('is not said to be empty when a busy computer takes long', async () => {
    expect((await (await clipboard({ paste: 'exec sleep 60' }, { limitMs: 500 })).read()).text).toBeNull();
  });

  it.each([
    ['fails', 'echo "Failed to connect to a Wayland server" >&2; exit 1'],
    ['never ends', listing('text/plain\\n', 'sleep 60 & wait')],
    ['never stops talking', listing('text/plain\\n', 'exec yes')],
    ['lists for ever', 'exec yes text/plain'],
    ['is killed', listing('text/plain\\n', 'kill -9 $$')],
    ['gives what is no text', listing('text/plain;charset=utf-8\\n', `printf '\\344'`)],
    ['has something else each time', listing('text/plain\\n', 'exit 1')],
  ])('is not read when the tool %s', async (_name, paste) => {
    const { read, replaceIf } = await clipboard({ paste }, { limitMs: 1_000 });
    expect((await read()).text).toBeNull();
    expect(await replaceIf(new Sensitive(''), new Sensitive('link'))).toBe('unread');
  });

  it('is read again when its content changes in between', async () => {
    const { read } = await clipboard({
      paste: listing(
        'text/plain\\n',
        '[ -e "$FOLDER/once" ] && exec echo -n new; touch "$FOLDER/once"; exit 1',
      ),
    });
    expect((await read()).text?.reveal()).toBe('new');
  });

  it('has Latin-1 where only that is offered, and other names of UTF-8', async () => {
    const latin1 = await clipboard({ paste: listing('STRING\\n', `printf 'p\\344'`) });
    expect((await latin1.read()).text?.reveal()).toBe('pä');
    const other = await clipboard({ paste: listing('text/plain;charset=UTF-8\\n', 'printf ä') });
    expect((await other.read()).text?.reveal()).toBe('ä');
  });

  it('takes a text by standard input, with a type and never as an argument', async () => {
    const { write } = await clipboard({ copy: store, paste: stored });
    expect(await write(new Sensitive('--clear\0 ä'))).toBe('written');
    expect(await readFile(join(folder, 'args'), 'utf8')).toBe('--type text/plain --sensitive\n');
  });

  it('is written by a window in use rather than to a file of an older tool', async () => {
    const paste = listing('text/plain\\n', 'printf secret');
    const old = { isConfidential: false, byWindow: 'unconfirmed' as const };
    const { write, mayEndWithApp } = await clipboard({ copy: store, paste }, old);
    expect(await write(new Sensitive('secret'))).toBe('written');
    await expect(readFile(join(folder, 'args'))).rejects.toThrow();
    expect(mayEndWithApp()).toBe(true);
  });

  it('is handed to the tool when the app quits, if it still holds that', async () => {
    const paste = listing('text/plain\\n', 'printf link');
    const old = { isConfidential: false, byWindow: 'unconfirmed' as const };
    const { write, handOver, mayEndWithApp } = await clipboard({ copy: store, paste }, old);
    await write(new Sensitive('link'));
    expect(await handOver()).toBe(true);
    expect(await readFile(join(folder, 'stored'), 'utf8')).toBe('link');
    expect(mayEndWithApp()).toBe(false);
  });

  it('is not said to be written by a window when it holds something else', async () => {
    const old = { isConfidential: false, byWindow: 'unconfirmed' as const };
    const { write } = await clipboard({ copy: store, paste: stored }, old);
    await writeFile(join(folder, 'stored'), 'the password');
    expect(await write(new Sensitive('link'))).toBe('written');
    expect(await readFile(join(folder, 'stored'), 'utf8')).toBe('link');
  });

  it('is said not to be written by a window rather than put a secret into a file of an older tool', async () => {
    for (const byWindow of ['refused', 'unconfirmed'] as const) {
      const { write } = await clipboard({ copy: store, paste: stored }, { isConfidential: false, byWindow });
      await writeFile(join(folder, 'stored'), 'something else');
      expect(await write(new Sensitive('secret'), 'value')).toBe('refused');
      await expect(readFile(join(folder, 'args'))).rejects.toThrow();
    }
    const newer = await clipboard({ copy: store, paste: stored });
    expect(await newer.write(new Sensitive('secret'), 'value')).toBe('written');
  });

  it('is not handed to an older tool when it holds a secret that the user wanted to stay', async () => {
    const paste = listing('text/plain\\n', 'printf secret');
    const old = { isConfidential: false, byWindow: 'unconfirmed' as const };
    const { write, handOver } = await clipboard({ copy: store, paste }, old);
    await write(new Sensitive('secret'), 'value');
    expect(await handOver()).toBe(false);
    await expect(readFile(join(folder, 'args'))).rejects.toThrow();
  });

  it('is written by a window also if the desktop takes a moment to pass that on', async () => {
    const paste = listing(
      'text/plain\\n',
      '[ -e "$FOLDER/later" ] && exec printf secret; touch "$FOLDER/later"; printf older',
    );
    const old = { isConfidential: false, byWindow: 'unconfirmed' as const };
    const { write } = await clipboard({ copy: store, paste }, old);
    expect(await write(new Sensitive('secret'), 'value')).toBe('written');
    await expect(readFile(join(folder, 'args'))).rejects.toThrow();
  });

  it('is not marked by a tool that knows no mark', async () => {
    const { write } = await clipboard({ copy: store, paste: stored }, { isConfidential: false });
    await write(new Sensitive('link'));
    expect(await readFile(join(folder, 'args'), 'utf8')).toBe('--type text/plain\n');
  });

  it.each([
    ['says that it failed', 'exit 1', stored],
    ['never ends', 'exec sleep 60', stored],
    ['is killed', 'kill -9 $$', stored],
    ['does nothing', 'exit 0', listing('text/plain\\n', 'echo the password')],
    ['cannot be asked', 'exit 0', 'exit 1'],
  ])('has not taken a text when the tool %s', async (_name, copy, paste) => {
    const { write } = await clipboard({ copy, paste });
    expect(await write(new Sensitive('link'))).toBe('refused');
  });

  it('does not wait for what the tool leaves behind', async () => {
    const { write } = await clipboard({
      copy: `${store}; sleep 60 & echo $! >"$FOLDER/behind"`,
      paste: stored,
    });
    expect(await write(new Sensitive('link'))).toBe('written');
    runner.dispose();
    const behind = Number(await readFile(join(folder, 'behind'), 'utf8'));
    // It has to outlive the app.
    expect(process.kill(behind, 0)).toBe(true);
    process.kill(behind);
  });

  it('is emptied only if it holds what is expected', async () => {
    const { clearIf } = await clipboard({
      copy: 'echo "$*" >"$FOLDER/args"',
      paste: listing('text/plain\\n', 'printf other'),
    });
    await clearIf(new Sensitive('link'));
    await expect(readFile(join(folder, 'args'))).rejects.toThrow();
    await clearIf(new Sensitive('other'));
    expect(await readFile(join(folder, 'args'), 'utf8')).toBe('--clear\n');
  });

  it('is emptied also if it could not be read at first', async () => {
    const { clearIf } = await clipboard({
      copy: 'echo "$*" >"$FOLDER/args"',
      paste: `[ -e "$FOLDER/later" ] || { touch "$FOLDER/later"; exit 1; }; ${listing('text/plain\\n', 'printf secret')}`,
    });
    await clearIf(new Sensitive('secret'));
    expect(await readFile(join(folder, 'args'), 'utf8')).toBe('--clear\n');
  });

  it('leaves no process of a tool that hangs', async () => {
    const { read } = await clipboard(
      {
        paste: listing('text/plain\\n', 'sleep 60 & echo $! >"$FOLDER/child"; wait'),
      },
      { limitMs: 1_000 },
    );
    await read();
    const child = Number(await readFile(join(folder, 'child'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);
  });
});

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it.runIf(process.platform === 'linux')('a program that cannot even be tried has failed', async () => {
  expect(await runner.run('\0', { args: [], withinMs: 1_000 })).toBe('failed');
});

describe.runIf(process.platform === 'linux')('the tools', () => {
  const zwlr = new Map([['zwlr_data_control_manager_v1', 2]]);
  const ext = new Map([['ext_data_control_manager_v1', 1]]);
  const install = async (version: string): Promise<void> => {
    await tool('wl-copy', `echo '${version}'`);
    await tool('wl-paste', '');
  };

  it.each([
    ['wl-clipboard 2.1.0', zwlr, { isConfidential: false }],
    ['wl-clipboard 2.3.0', zwlr, { isConfidential: true }],
    ['wl-clipboard 2.3', ext, { isConfidential: true }],
    ['wl-clipboard 3.0.0-rc1', ext, { isConfidential: true }],
  ])('are used in version %s', async (version, globals, tools) => {
    await install(version);
    expect(await findWlTools(runner, globals, ['/nowhere', folder])).toMatchObject(tools);
  });

  it.each([
    ['wl-clipboard 2.2.1', ext],
    ['wl-clipboard 1.0.0', zwlr],
    ['something else', zwlr],
    ['wl-clipboard 2.3.0', new Map([['wl_seat', 7]])],
  ])('are not used where they would open a window: %s', async (version, globals) => {
    await install(version);
    expect(await findWlTools(runner, globals, [folder])).toBeNull();
  });

  it('are not looked for where anybody may put one', async () => {
    await install('wl-clipboard 2.3.0');
    vi.stubEnv('PATH', folder);
    expect((await findWlTools(runner, zwlr))?.copy.startsWith(folder) ?? false).toBe(false);
    vi.unstubAllEnvs();
  });

  it('are in a package, of which some compositors need a recent version', () => {
    expect(packageFor(new Map([...ext, ...zwlr]))).toBe('wl-clipboard');
    expect(packageFor(ext)).toBe('wl-clipboard 2.3');
    expect(packageFor(new Map())).toBeNull();
  });

  it('have to be there both', async () => {
    await tool('wl-copy', "echo 'wl-clipboard 2.3.0'");
    expect(await findWlTools(runner, zwlr, [folder])).toBeNull();
  });
});
