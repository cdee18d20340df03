import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measure } from '../test/bench/experiment.ts';
import { experiments } from '../test/bench/experiments/all.ts';
import { type Line, linesOf, tableOf } from '../test/bench/table.ts';
import { createWorld } from '../test/bench/world.ts';
import { electronInUse } from './electron.mjs';
import { build } from './steps.ts';

/** Measures the built app from outside, in turn with what it is compared with. docs/performance.md explains the table. */

const { values, positionals: words } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    json: { type: 'string' },
  },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
const chosen = experiments.filter(
  ({ name }) => words.length === 0 || words.some((word) => name === word || name.startsWith(`${word}-`)),
);
if (chosen.length === 0)
  throw new Error(`There are these: ${experiments.map(({ name }) => name).join(', ')}.`);

await build();
const lines: Line[] = [];
const before = loadavg();
const world = await createWorld();
try {
  for (const experiment of chosen) {
    process.stderr.write(`${experiment.name} … `);
    const start = performance.now();
    lines.push(...linesOf(await measure(experiment, world, rounds)));
    process.stderr.write(`${Math.round((performance.now() - start) / 1_000)} s\n`);
  }
} finally {
  await world.dispose();
}
console.log(tableOf(lines));
const { version } = electronInUse();
console.log(
  `\nElectron ${version}; load of the machine before ${before[0]?.toFixed(1)}, after ${loadavg()[0]?.toFixed(1)}`,
);
if (values.json !== undefined) {
  await writeFile(
    values.json,
    `${JSON.stringify({ electron: version, load: { before, after: loadavg() }, lines }, null, 2)}\n`,
  );
}
