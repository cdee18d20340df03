import { type Desktop, startDesktop } from '../test/support/desktop/desktop.ts';
import { faultCases, runFault } from '../test/support/faults/all.ts';
import { build } from './steps.ts';

/** Runs every fault on the real app, as often as its case says, and prints the results. Arguments select cases by name. */

const chosen = process.argv.slice(2);
const cases = faultCases.filter(
  ({ name }) => chosen.length === 0 || chosen.some((word) => name.includes(word)),
);
const columns = ['runs', 'lost', 'duplicated', 'leaked'] as const;
const headings = ['fault', 'runs', 'lost', 'duplicated unmarked', 'leaked'];
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(42) : String(cell).padStart(20))).join('');

await build();
const desktop: Desktop = await startDesktop({ panel: false });
let wrong = 0;
try {
  console.log(line(headings));
  for (const fault of cases) {
    const tally = await runFault(fault, desktop, fault.times, false);
    wrong += tally.lost + tally.duplicated + tally.leaked;
    console.log(line([fault.name, ...columns.map((column) => tally[column])]));
  }
} finally {
  await desktop.dispose();
}
process.exitCode = wrong === 0 ? 0 : 1;
