import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { faultCases, runFault } from '../support/faults/all.ts';

let desktop: Desktop;
beforeAll(async () => {
  desktop = await startDesktop({ panel: false });
});
afterAll(() => desktop?.dispose());

// A sample; `npm run test:faults` runs all of it.
describe('no draft is lost, sent twice unmarked or left in the clear', () => {
  for (const fault of faultCases) {
    if (fault.quickly === 0) continue;
    it(fault.name, async () => {
      expect(await runFault(fault, desktop, fault.quickly, true)).toMatchObject({
        lost: 0,
        duplicated: 0,
        leaked: 0,
      });
    }, 180_000);
  }
});
