import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startOutside } from '../app/outside.ts';
import { type Desktop, startDesktop } from '../desktop/desktop.ts';
import { waitFor } from '../desktop/processes.ts';
import { electron } from '../electron.ts';
import { type Fault, type FaultName, faultNames } from '../onetime-server/faults.ts';
import { createBench, nothing, sum, type Tally } from './bench.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Drafts on a separate desktop whose keyring then fails: they stay on disk, and nothing is sent. */
const withoutKey = async (spoil: (desktop: Desktop) => Promise<Desktop | null>): Promise<Tally> => {
  const desktop = await startDesktop();
  let other: Desktop | null = null;
  const bench = await createBench(desktop);
  try {
    await bench.prepare(4);
    other = await spoil(desktop);
    const app = await startOutside(other ?? desktop, { settings: null, userData: bench.userData });
    try {
      await waitFor(
        () =>
          app.events().some(({ event, kind }) => event === 'failed' || event === 'receipts-loaded' || kind),
        {
          what: 'the app to have tried',
          timeoutMs: 50_000,
        },
      );
      await app.startAgain('--send-drafts');
      const left = (await readdir(bench.folder)).filter((name) => name.endsWith('.record')).length;
      return { runs: 1, lost: 4 - left, duplicated: bench.sends(), leaked: 0 };
    } finally {
      await app.dispose();
    }
  } finally {
    await bench.dispose();
    await other?.dispose();
    await desktop.dispose();
  }
};

export const keyringLocked = (): Promise<Tally> =>
  withoutKey(async (desktop) => {
    await desktop.keyring.lock();
    return null;
  });

export const keyringGone = (): Promise<Tally> => withoutKey(() => startDesktop({ keyring: false }));

export const keyDeleted = (): Promise<Tally> =>
  withoutKey(async (desktop) => {
    await desktop.keyring.clear('Hushlink', 'data-key');
    return null;
  });

export const twoAtOnce = async (desktop: Desktop): Promise<Tally> => {
  const bench = await createBench(desktop);
  try {
    const texts = await bench.prepare(6);
    const run = () =>
      spawn(electron.executable, [`--user-data-dir=${bench.userData.folder}`, '.', '--hidden'], {
        cwd: root,
        env: { ...desktop.env },
        stdio: 'ignore',
      });
    const starts = [run(), run()];
    try {
      await bench.drained();
      await waitFor(() => starts.some(({ exitCode }) => exitCode === 0), {
        what: 'one of two starts to leave',
      });
    } finally {
      for (const started of starts) started.kill('SIGKILL');
    }
    return await bench.judge(texts);
  } finally {
    await bench.dispose();
  }
};

/** Each kind of server fault while drafts are sent, including lost replies. */
export const serverFaults = async (
  desktop: Desktop,
  kinds: readonly FaultName[] = faultNames,
): Promise<Tally> => {
  let tally = nothing;
  for (const kind of kinds) {
    const bench = await createBench(desktop);
    try {
      const texts = await bench.prepare(4);
      const app = await startWith(bench, faultOf(kind, bench.server.url));
      await waitFor(
        () => app.events().some(({ event }) => event === 'draft-not-sent' || event === 'outbox-waits'),
        {
          what: `a draft that is not sent (${kind})`,
          timeoutMs: 40_000,
        },
      );
      bench.server.setFault(null);
      await app.startAgain('--send-drafts');
      await bench.drained();
      tally = sum(tally, await bench.judge(texts));
    } finally {
      await bench.dispose();
    }
  }
  return tally;
};

const startWith = async (bench: Awaited<ReturnType<typeof createBench>>, fault: Fault) => {
  bench.server.setFault(fault, { path: /\/share$/ });
  return await bench.start();
};

const faultOf = (kind: FaultName, url: string): Fault => {
  switch (kind) {
    case 'status':
      return { kind, status: 502 };
    case 'redirect':
      return { kind, to: `${url}/elsewhere` };
    case 'slow':
      // Longer than the app waits for a reply.
      return { kind, delayMs: 20_000 };
    default:
      return { kind };
  }
};

/** Very many drafts, sent by one app. */
export const manyDrafts = async (desktop: Desktop, count: number): Promise<Tally> => {
  const bench = await createBench(desktop);
  try {
    const texts = await bench.prepare(count);
    const app = await bench.start();
    await waitFor(() => app.events().some(({ event }) => event === 'outbox-empty'), {
      what: `${count} drafts to be sent`,
      timeoutMs: 30_000 + count * 100,
    });
    return await bench.judge(texts);
  } finally {
    await bench.dispose();
  }
};
