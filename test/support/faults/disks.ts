import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutsideApp } from '../app/outside.ts';
import { recordsFolder } from '../app/records.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { waitFor } from '../desktop/processes.ts';
import { type Namespace, startNamespace } from '../namespace.ts';
import { type Bench, canary, createBench, type Tally } from './bench.ts';

/** A disk that holds the records, of which there is little. */
interface SmallDisk {
  readonly fill: () => Promise<void>;
  /** Leaves room again. */
  readonly clear: () => Promise<void>;
  readonly makeReadOnly: () => Promise<void>;
  readonly makeWritable: () => Promise<void>;
}

const mountSmallDisk = async (bench: Bench, disks: Namespace): Promise<SmallDisk> => {
  const folder = recordsFolder(bench.userData.folder);
  const filler = join(bench.folder, 'filler');
  await mkdir(folder);
  await disks.asRoot('mount', '-t', 'tmpfs', '-o', 'size=256k,mode=0700', 'tmpfs', folder);
  return {
    fill: async () => {
      const block = Buffer.alloc(4_096);
      for (;;) {
        try {
          await appendFile(filler, block);
        } catch {
          return;
        }
      }
    },
    clear: () => rm(filler),
    // The disk itself cannot become read-only while the app has a file open for writing, so a read-only view of it is
    // mounted over it.
    makeReadOnly: async () => {
      const view = `${folder}-read-only`;
      await mkdir(view);
      await disks.asRoot('mount', '--bind', folder, view);
      await disks.asRoot('mount', '-o', 'remount,bind,ro', view);
      await disks.asRoot('mount', '--move', view, folder);
    },
    makeWritable: async () => void (await disks.asRoot('umount', '-l', folder)),
  };
};

const withSmallDisk = async (
  desktop: Desktop,
  work: (bench: Bench, disk: SmallDisk) => Promise<Tally>,
): Promise<Tally> => {
  await using stack = new AsyncDisposableStack();
  const disks = stack.adopt(await startNamespace('mount'), (started) => started.dispose());
  const bench = stack.adopt(await createBench(desktop, disks), (started) => started.dispose());
  return await work(bench, await mountSmallDisk(bench, disks));
};

/** What cannot be kept is not reported as kept, and stays on the clipboard. */
export const diskFullWhileEnqueuing = (desktop: Desktop): Promise<Tally> =>
  withSmallDisk(desktop, async (bench, disk) => {
    const kept = await bench.prepare(3);
    await bench.server.refuse();
    const app = await bench.start();
    await disk.fill();
    const text = `${canary} does not fit`;
    await desktop.clipboard.write(text);
    await desktop.pressKeys('ctrl+shift+1');
    await waitFor(() => app.events().some(({ kind }) => kind === 'records-not-saved'), {
      what: 'the full disk',
    });
    const isStillThere = (await desktop.clipboard.read()) === text;
    const isSaidToBeKept = app.events().some(({ event }) => event === 'draft-kept');
    await disk.clear();
    await bench.server.listen();
    await app.startAgain('--send-drafts');
    await bench.drained();
    const tally = await bench.judge(kept);
    return { ...tally, lost: tally.lost + (isStillThere && !isSaidToBeKept ? 0 : 1) };
  });

const drainWithout = (
  desktop: Desktop,
  spoil: (disk: SmallDisk) => Promise<void>,
  mend: (disk: SmallDisk) => Promise<void>,
) =>
  withSmallDisk(desktop, async (bench, disk) => {
    const texts = await bench.prepare(6);
    const first = await bench.start();
    await waitFor(() => bench.sends() >= 1, { what: 'the first draft' });
    await spoil(disk);
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
    await mend(disk);
    await second.startAgain('--send-drafts');
    await bench.drained();
    const tally = await bench.judge(texts);
    return { ...tally, duplicated: tally.duplicated + sentBlindly };
  });

export const diskFullWhileDraining = (desktop: Desktop): Promise<Tally> =>
  drainWithout(
    desktop,
    ({ fill }) => fill(),
    ({ clear }) => clear(),
  );

export const readOnlyWhileDraining = (desktop: Desktop): Promise<Tally> =>
  drainWithout(
    desktop,
    ({ makeReadOnly }) => makeReadOnly(),
    ({ makeWritable }) => makeWritable(),
  );

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
