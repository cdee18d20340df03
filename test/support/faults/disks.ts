import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutsideApp } from '../app/outside.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { run, waitFor } from '../desktop/processes.ts';
import { type Bench, canary, createBench, type Tally } from './bench.ts';

const env = { PATH: process.env.PATH ?? '' };

/** Mounts a small disk on the records folder, which only root can do. */
const mountSmallDisk = async (bench: Bench): Promise<void> => {
  await mkdir(bench.folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=0700', 'tmpfs', bench.folder], { env });
};
/** Unmounts what was mounted last, or everything. */
const unmount = async (bench: Bench, all = false): Promise<void> =>
  void (await run('umount', ['-l', ...(all ? ['-A'] : []), bench.folder], { env }));
/**
 * The disk itself cannot become read-only while the app has a file open for writing, so a read-only view of it is mounted
 * over it.
 */
const makeReadOnly = async (bench: Bench): Promise<void> => {
  const view = `${bench.folder}-read-only`;
  await mkdir(view);
  await run('mount', ['--bind', bench.folder, view], { env });
  await run('mount', ['-o', 'remount,bind,ro', view], { env });
  await run('mount', ['--move', view, bench.folder], { env });
};

const filler = (bench: Bench): string => join(bench.folder, 'filler');
/** Fills it until not one more byte fits. */
const fill = async (bench: Bench): Promise<void> => {
  const block = Buffer.alloc(4_096);
  for (;;) {
    try {
      await appendFile(filler(bench), block);
    } catch {
      return;
    }
  }
};

const withSmallDisk = async (desktop: Desktop, work: (bench: Bench) => Promise<Tally>): Promise<Tally> => {
  const bench = await createBench(desktop);
  try {
    await mountSmallDisk(bench);
    try {
      return await work(bench);
    } finally {
      await unmount(bench, true);
    }
  } finally {
    await bench.dispose();
  }
};

/** What cannot be kept is not reported as kept, and stays on the clipboard. */
export const diskFullWhileEnqueuing = (desktop: Desktop): Promise<Tally> =>
  withSmallDisk(desktop, async (bench) => {
    const kept = await bench.prepare(3);
    await bench.server.refuse();
    const app = await bench.start();
    await fill(bench);
    const text = `${canary} does not fit`;
    await desktop.clipboard.write(text);
    await desktop.pressKeys('ctrl+shift+1');
    await waitFor(() => app.events().some(({ kind }) => kind === 'records-not-saved'), {
      what: 'the full disk',
    });
    const isStillThere = (await desktop.clipboard.read()) === text;
    const isSaidToBeKept = app.events().some(({ event }) => event === 'draft-kept');
    await rm(filler(bench));
    await bench.server.listen();
    await app.startAgain('--send-drafts');
    await bench.drained();
    const tally = await bench.judge(kept);
    return { ...tally, lost: tally.lost + (isStillThere && !isSaidToBeKept ? 0 : 1) };
  });

const drainWithout = (
  desktop: Desktop,
  spoil: (bench: Bench) => Promise<void>,
  mend: (bench: Bench) => Promise<void>,
) =>
  withSmallDisk(desktop, async (bench) => {
    const texts = await bench.prepare(6);
    const first = await bench.start();
    await waitFor(() => bench.sends() >= 1, { what: 'the first draft' });
    await spoil(bench);
    const hasStopped = (app: OutsideApp) => () =>
      app.events().some(({ event }) => event === 'outbox-waits' || event === 'outbox-empty');
    await waitFor(hasStopped(first), { what: 'the first start to stop sending' });
    first.process.kill('SIGKILL');
    await first.ended();
    // A start on a disk that is still full sends nothing that it could not record.
    const sent = bench.sends();
    const second = await bench.start();
    await second.waitForEvent('receipts-loaded');
    // Those that went out before the disk was full leave nothing to do.
    const isDone = async () => (await bench.records()).every(({ kind }) => kind === 'receipt');
    await waitFor(async () => hasStopped(second)() || (await isDone()), { what: 'the second start to wait' });
    const sentBlindly = Math.max(0, bench.sends() - sent);
    await mend(bench);
    await second.startAgain('--send-drafts');
    await bench.drained();
    const tally = await bench.judge(texts);
    return { ...tally, duplicated: tally.duplicated + sentBlindly };
  });

export const diskFullWhileDraining = (desktop: Desktop): Promise<Tally> =>
  drainWithout(desktop, fill, (bench) => rm(filler(bench)));

export const readOnlyWhileDraining = (desktop: Desktop): Promise<Tally> =>
  drainWithout(desktop, makeReadOnly, (bench) => unmount(bench));

/** Half of the records are damaged: the others are sent, and the damaged ones stay on disk under a name that says so. */
const spoilHalf = async (
  desktop: Desktop,
  spoil: (bench: Bench, names: readonly string[]) => Promise<void>,
): Promise<Tally> => {
  const bench = await createBench(desktop);
  try {
    const texts = await bench.prepare(6);
    const all = (await readdir(bench.folder)).toSorted();
    const spoiled = all.slice(0, 3);
    const before = await Promise.all(
      (await bench.records()).map(async ({ id, secret }) => [id, secret] as const),
    );
    const lostTexts = new Set(
      before.filter(([id]) => spoiled.includes(`${id}.record`)).map(([, secret]) => secret),
    );
    const sound = texts.filter((text) => !lostTexts.has(text));
    await spoil(bench, spoiled);
    const app = await bench.start();
    await waitFor(() => sound.every((text) => bench.server.countOf(text) > 0), {
      what: 'the sound ones to be sent',
    });
    await app.waitForEvent('outbox-empty');
    const names = await readdir(bench.folder);
    const gone = spoiled.filter((name) => !names.some((left) => left.startsWith(name))).length;
    const twice = texts.filter((text) => bench.server.countOf(text) > 1).length;
    const strange = [...lostTexts].filter((text) => bench.server.countOf(text ?? '') > 0).length;
    return {
      runs: 1,
      lost: sound.filter((text) => bench.server.countOf(text) === 0).length + gone,
      duplicated: twice + strange,
      leaked: (await judgeLeaks(bench)).leaked,
    };
  } finally {
    await bench.dispose();
  }
};
const judgeLeaks = async (bench: Bench): Promise<Tally> => {
  // Damaged records cannot be read, so this only searches the files.
  for (const name of await readdir(bench.folder)) {
    if ((await readFile(join(bench.folder, name))).includes(canary))
      return { runs: 1, lost: 0, duplicated: 0, leaked: 1 };
  }
  return { runs: 1, lost: 0, duplicated: 0, leaked: 0 };
};

const rewrite = async (path: string, change: (content: Buffer) => Buffer): Promise<void> =>
  writeFile(path, change(await readFile(path)));

export const truncated = (desktop: Desktop): Promise<Tally> =>
  spoilHalf(desktop, async ({ folder }, names) => {
    for (const name of names) {
      await rewrite(join(folder, name), (content) =>
        content.subarray(0, Math.floor(Math.random() * content.length)),
      );
    }
  });

export const bitFlipped = (desktop: Desktop): Promise<Tally> =>
  spoilHalf(desktop, async ({ folder }, names) => {
    for (const name of names) {
      await rewrite(join(folder, name), (content) => {
        const flipped = Buffer.from(content);
        // Not in the version or the key id: those are separate faults.
        const at = 16 + Math.floor(Math.random() * (flipped.length - 16));
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << Math.floor(Math.random() * 8)), at);
        return flipped;
      });
    }
  });

export const swapped = (desktop: Desktop): Promise<Tally> =>
  spoilHalf(desktop, async ({ folder }, names) => {
    const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
    for (const [index, name] of names.entries()) {
      await writeFile(join(folder, name), contents[(index + 1) % contents.length] ?? '');
    }
  });

const ofVersion = (desktop: Desktop, version: number): Promise<Tally> =>
  spoilHalf(desktop, async ({ folder }, names) => {
    for (const name of names) {
      await rewrite(join(folder, name), (content) => {
        const other = Buffer.from(content);
        other.writeUInt8(version, 7);
        return other;
      });
    }
  });

export const olderVersion = (desktop: Desktop): Promise<Tally> => ofVersion(desktop, 0);
export const newerVersion = (desktop: Desktop): Promise<Tally> => ofVersion(desktop, 2);
