import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Env, firstLine, type Processes, run, waitFor } from './processes.ts';

/** @returns the name of a new display. */
export const startDisplay = async (env: Env, processes: Processes): Promise<string> => {
  const { number, unlock } = await lockDisplay();
  // Without -noreset, it drops a client that is just connecting when the last other one, such as a probe, leaves.
  const xvfb = processes.start(
    'Xvfb',
    [`:${number}`, '-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset'],
    env,
    ['ignore', 'ignore', 'ignore', 'pipe'],
  );
  xvfb.once('close', unlock);
  return `:${(await firstLine(xvfb, xvfb.stdio[3], 'the display (Xvfb)')).trim()}`;
};

/**
 * Xvfb has no lock file when it is to report that it is ready, and a Wayland desktop that looks for a free display takes one
 * without a lock for its own: it removes the socket, and new programs no longer get in.
 */
const lockDisplay = async (
  number = 100,
): Promise<{ readonly number: number; readonly unlock: () => void }> => {
  const lock = `/tmp/.X${number}-lock`;
  try {
    await writeFile(lock, `${String(process.pid).padStart(10)}\n`, { flag: 'wx', mode: 0o444 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return await lockDisplay(number + 1);
  }
  return { number, unlock: () => rmSync(lock, { force: true }) };
};

/** Starts a window manager, and waits until it is ready. */
export const startWindowManager = async (env: Env, processes: Processes): Promise<void> => {
  processes.start('openbox', [], env);
  await waitFor(
    async () => (await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env })).includes('0x'),
    { what: 'the window manager (openbox)' },
  );
};

/** Titles of the windows that programs have opened, without the panel. */
export const windowTitles = async (env: Env): Promise<readonly string[]> => {
  const list = await run('xprop', ['-root', '_NET_CLIENT_LIST'], { env });
  const titles = await Promise.all((list.match(/0x[0-9a-f]+/g) ?? []).map((id) => titleOf(id, env)));
  return titles.filter((title) => title !== null);
};

/** Title of the window that gets the keys; `null` when there is none. */
export const focusedTitle = async (env: Env): Promise<string | null> => {
  const active = await run('xprop', ['-root', '_NET_ACTIVE_WINDOW'], { env });
  const id = /0x[0-9a-f]+/.exec(active)?.[0];
  return id === undefined || id === '0x0' ? null : await titleOf(id, env);
};

const titleOf = async (id: string, env: Env): Promise<string | null> => {
  const properties = await run('xprop', ['-id', id, '_NET_WM_NAME', '_NET_WM_WINDOW_TYPE'], { env }).catch(
    // The window was closed meanwhile.
    () => '_DOCK',
  );
  if (properties.includes('_DOCK')) return null;
  const quoted = /^_NET_WM_NAME[^=]*= "(.*)"$/m.exec(properties)?.[1] ?? '';
  return quoted.replace(/\\(["\\])/g, '$1') || null;
};
