import { randomUUID } from 'node:crypto';
import type { OutsideApp } from '../app/outside.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { type Bench, canary, createBench, pause, type Tally, until } from './bench.ts';

const kill = async (app: OutsideApp): Promise<void> => {
  app.process.kill('SIGKILL');
  await app.ended();
};

/** SIGKILL at a random moment between the first press of the hotkey and the last draft kept; then everything is sent. */
export const killWhileEnqueuing = async (desktop: Desktop): Promise<Tally> => {
  const bench = await createBench(desktop);
  try {
    await bench.server.refuse();
    const app = await bench.start();
    const texts: string[] = [];
    const killed = pause(50 + Math.random() * 900).then(() => kill(app));
    let isOver = false;
    void killed.then(() => {
      isOver = true;
    });
    while (!isOver && texts.length < 6) {
      const text = `${canary} ${randomUUID()}`;
      const before = keptBy(app);
      await desktop.clipboard.write(text);
      if (isOver) break;
      texts.push(text);
      await desktop.pressKeys('ctrl+shift+1');
      await until(() => isOver || keptBy(app) > before, 2_000);
    }
    await killed;
    // A draft that was reported to the user has to be there; others may be.
    const reported = texts.slice(0, keptBy(app));
    const kept = new Set((await bench.records()).map(({ secret }) => secret));
    const unreported = texts.filter((text) => !reported.includes(text) && kept.has(text));
    await bench.server.listen();
    const next = await bench.start();
    await bench.drained();
    const tally = await bench.judge([...reported, ...unreported]);
    await kill(next);
    return tally;
  } finally {
    await bench.dispose();
  }
};

const keptBy = (app: OutsideApp): number => app.events().filter(({ event }) => event === 'draft-kept').length;

/** SIGKILL again and again while drafts are sent, some of them to somebody by e-mail; then the rest is sent. */
export const killWhileDraining = async (desktop: Desktop): Promise<Tally> => {
  const bench = await createBench(desktop);
  try {
    const plain = await bench.prepare(5);
    const mailed = await bench.prepare(2, { recipient: 'bo@example.com', savedAt: Date.now() - 59_998 });
    for (let times = 0; times < 2; times += 1) {
      const app = await startAndKill(bench);
      await app.ended();
    }
    const last = await bench.start();
    await bench.drained();
    const tally = await bench.judge([...plain, ...mailed]);
    // Nobody gets two e-mails, marked or not.
    const mailedTwice = mailed.filter((text) => bench.server.countOf(text) > 1).length;
    await kill(last);
    return { ...tally, duplicated: tally.duplicated + mailedTwice };
  } finally {
    await bench.dispose();
  }
};

/** Half of the time at a random moment, half of the time just after the server has received something. */
const startAndKill = async (bench: Bench): Promise<OutsideApp> => {
  const sent = bench.sends();
  const app = await bench.start();
  if (Math.random() < 0.5) await pause(Math.random() * 250);
  else {
    const more = sent + 1 + Math.floor(Math.random() * 3);
    await until(() => bench.sends() >= more, 1_000);
    await pause(Math.random() * 8);
  }
  app.process.kill('SIGKILL');
  return app;
};
