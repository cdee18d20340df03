import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataKeyAccount } from '../../../electron/adapters/data-key.ts';
import { sealRecord } from '../../../electron/adapters/sealed-record.ts';
import { systemRandom } from '../../../electron/adapters/system.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import type { Draft } from '../../../electron/core/drafts/draft.ts';
import { writeDraft } from '../../../electron/core/drafts/draft-record.ts';
import { type OutsideApp, startOutside } from '../app/outside.ts';
import { type DiskRecord, readRecords, recordsFolder } from '../app/records.ts';
import { createUserData, settingsFor, type UserData } from '../app/user-data.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { waitFor } from '../desktop/processes.ts';
import { draftOf } from '../fakes/outbox-fixture.ts';
import type { Namespace } from '../namespace.ts';
import { type OnetimeServer, startOnetimeServer } from '../onetime-server/server.ts';

/** What is counted for every fault; everything but the runs has to be zero. */
export interface Tally {
  readonly runs: number;
  /** Drafts that are neither on disk nor at the server. */
  readonly lost: number;
  /** Secrets the server has more than once, with nothing on disk that says so. */
  readonly duplicated: number;
  /** Files that contain a shared text in the clear. */
  readonly leaked: number;
}

export const nothing: Tally = { runs: 0, lost: 0, duplicated: 0, leaked: 0 };
export const sum = (one: Tally, other: Tally): Tally => ({
  runs: one.runs + other.runs,
  lost: one.lost + other.lost,
  duplicated: one.duplicated + other.duplicated,
  leaked: one.leaked + other.leaked,
});

/** Part of every text that is shared, so that it can be searched for. */
export const canary = 'canary-7f3b';
export const username = 'anna@example.com';
const token = 'faults-token';

/** One user-data folder with its server; many of them share a desktop. */
export interface Bench {
  readonly userData: UserData;
  readonly server: OnetimeServer;
  readonly folder: string;
  /** Makes drafts that wait, as if an earlier start had left them. @returns their texts. */
  readonly prepare: (count: number, change?: Partial<Draft>) => Promise<readonly string[]>;
  readonly start: () => Promise<OutsideApp>;
  readonly records: () => Promise<readonly DiskRecord[]>;
  /** How many shares were sent to the server. */
  readonly sends: () => number;
  /** Waits until no draft waits any more. */
  readonly drained: () => Promise<void>;
  /** Compares what there is with what there should be. */
  readonly judge: (texts: readonly string[]) => Promise<Tally>;
  readonly dispose: () => Promise<void>;
}

/** @param disks where the app has its files, and runs. */
export const createBench = async (desktop: Desktop, disks?: Namespace): Promise<Bench> => {
  const server = await startOnetimeServer({ accounts: [{ username, token }] });
  const userData = await createUserData(settingsFor(server.url, { username }));
  const path = disks?.pathOf(userData.folder) ?? userData.folder;
  const folder = recordsFolder(path);
  await desktop.keyring.store('Hushlink', `${username}@127.0.0.1:${server.port}`, token);
  const running: OutsideApp[] = [];
  const records = () => readRecords(path, desktop.keyring);

  return {
    userData,
    server,
    folder,
    records,
    prepare: async (count, change = {}) => {
      const key = await dataKey(desktop);
      await mkdir(folder, { recursive: true });
      const texts = Array.from({ length: count }, () => `${canary} ${randomUUID()}`);
      for (const [number, text] of texts.entries()) {
        const id = randomUUID();
        const draft = draftOf(id, {
          secret: new Sensitive(text),
          madeWith: { server: server.url, username },
          savedAt: Date.now() - 60_000 + number,
          ...change,
        });
        await writeFile(join(folder, `${id}.record`), sealRecord(writeDraft(draft), id, key, systemRandom));
      }
      return texts;
    },
    start: async () => {
      const app = await startOutside(desktop, { settings: null, userData, prefix: disks?.prefix ?? [] });
      running.push(app);
      return app;
    },
    sends: () => server.seen.filter(({ path }) => path.endsWith('/share')).length,
    drained: async () => {
      await waitFor(
        async () => (await records()).every(({ kind, state }) => kind === 'receipt' || state === 'held'),
        { what: 'the drafts to be sent', timeoutMs: 45_000 },
      );
    },
    judge: async (texts) => {
      const left = await records();
      const marked = left.filter(
        ({ mayHaveDuplicate, lostReplies = 0 }) => mayHaveDuplicate === true || lostReplies > 0,
      ).length;
      const counts = texts.map((text) => server.countOf(text));
      const onDisk = new Set(left.map(({ secret }) => secret));
      const extra = counts.reduce((all, count) => all + Math.max(0, count - 1), 0);
      return {
        runs: 1,
        lost: texts.filter((text, index) => counts[index] === 0 && !onDisk.has(text)).length,
        duplicated:
          Math.max(0, counts.filter((count) => count > 1).length - marked) + (marked === 0 ? extra : 0),
        leaked: await leaksIn([path, desktop.env.TMPDIR ?? '', desktop.env.HOME ?? '']),
      };
    },
    dispose: async () => {
      for (const app of running) await app.dispose();
      await userData.dispose();
      await server.dispose();
    },
  };
};

/** The data key in the desktop's keyring, made if there is none. */
const dataKey = async (desktop: Desktop): Promise<Uint8Array> => {
  const stored = await desktop.keyring.lookup('Hushlink', dataKeyAccount);
  if (stored !== null) return Buffer.from(stored, 'base64');
  const made = randomBytes(32);
  await desktop.keyring.store('Hushlink', dataKeyAccount, made.toString('base64'));
  return made;
};

const forms: readonly Buffer[] = [
  Buffer.from(canary, 'utf8'),
  Buffer.from(canary, 'utf16le'),
  Buffer.from(Buffer.from(canary).toString('base64').slice(0, -4)),
];

/** @returns how many files in the folders hold a shared text. */
const leaksIn = async (folders: readonly string[]): Promise<number> => {
  let leaks = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      // A file may be gone by now.
      const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
      if (forms.some((form) => content.includes(form))) leaks += 1;
    }
  }
  return leaks;
};

/** Polls as fast as possible, to hit a moment of a few milliseconds. */
export const until = async (isSo: () => boolean, timeoutMs = 10_000): Promise<void> => {
  const end = performance.now() + timeoutMs;
  while (!isSo() && performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
