import type { Milliseconds } from '../../src/shared/units.ts';
import { type Control, suiteOf } from '../../test/security/control.ts';
import type { Copy } from './copy.ts';
import { runIn } from './run-in.ts';
import { runRows } from './run-rows.ts';

/** What happened when a control was taken away. Only `failed` shows that its test tests it. */
export type Verdict =
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'survived' }
  | { readonly kind: 'no proof'; readonly words: string };

/** Whether a suite runs what is in `out/`. The others bundle what they need. */
export const needsBuild = (suite: string): boolean => !['unit', 'component', 'contract'].includes(suite);

/** Without a control, a test may hang. */
const limitMs: Milliseconds = 300_000;

/** Takes a control away in the copy, runs its test there, and puts the control back. */
export const mutate = async (row: Control, copy: Copy, stopped: AbortSignal): Promise<Verdict> => {
  const tooLong = AbortSignal.timeout(limitMs);
  const signal = AbortSignal.any([stopped, tooLong]);
  const undo = await copy.edit(row.without);
  try {
    if (needsBuild(suiteOf(row))) {
      const built = await buildCopy(copy, signal);
      if (built.code !== 0) return { kind: 'no proof', words: `does not build: ${built.output.trim()}` };
    }
    const outcome = (await runRows([row], copy.folder, signal))(row);
    switch (outcome.kind) {
      case 'failed':
        return outcome;
      case 'passed':
        return { kind: 'survived' };
      case 'broken':
        return { kind: 'no proof', words: tooLong.aborted ? 'took too long' : outcome.words };
    }
  } finally {
    await undo();
  }
};

export const buildCopy = ({ folder }: Copy, signal: AbortSignal) =>
  runIn(['scripts/build.ts'], { folder, signal, sandbox: false });
