import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRecordStore } from '../../../electron/adapters/record-store.ts';
import { systemClock as clock, systemRandom as random } from '../../../electron/adapters/system.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import { writeDraft } from '../../../electron/core/drafts/draft-record.ts';
import { root } from '../../../scripts/steps.ts';
import { draftOf } from '../../support/fakes/outbox-fixture.ts';
import { createFakeKeychain } from '../../support/fakes/ports.ts';
import type { Experiment } from '../experiment.ts';

const times = 50;

/** In the project's folder: what is for temporary files may be memory, where nothing is flushed. */
const newFolder = (): Promise<string> => mkdtemp(join(root, 'out', 'bench-'));

/** Each time, as a draft is kept: sealed, written, flushed, renamed. The reference has the last three, and no folder to flush. */
export const durable: Experiment = {
  name: 'durable',
  rows: [
    {
      what: 'a draft made durable',
      against: 'write, fsync, rename',
      of: 'eachMs',
      unit: 'ms',
      by: 'ratio',
      aim: 1.5,
    },
  ],
  open: async () => {
    const [ours, theirs] = [await newFolder(), await newFolder()];
    const store = createRecordStore({ folder: ours, keychain: createFakeKeychain(), random, clock });
    const put = async (): Promise<void> => {
      const id = randomUUID();
      const draft = draftOf(id, { secret: new Sensitive(randomBytes(2_048).toString('hex')) });
      const saved = await store.put(id, writeDraft(draft));
      if (!saved.ok) throw new Error(saved.failure.kind);
    };
    await put();
    const [name = ''] = (await readdir(ours)).filter((file) => file.endsWith('.record'));
    const bytes = await readFile(join(ours, name));
    const write = async (): Promise<void> => {
      const path = join(theirs, randomUUID());
      const file = await open(`${path}.tmp`, 'wx', 0o600);
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(`${path}.tmp`, path);
    };
    const each = async (work: () => Promise<void>) => {
      const before = performance.now();
      for (let time = 0; time < times; time += 1) await work();
      return { eachMs: (performance.now() - before) / times };
    };
    return {
      app: () => each(put),
      reference: () => each(write),
      dispose: async () => {
        for (const folder of [ours, theirs]) await rm(folder, { recursive: true, force: true });
      },
    };
  },
};
