import type { Milliseconds } from '../../src/shared/units.ts';
import { type Control, suiteOf } from '../../test/security/control.ts';
import type { Copy } from './copy.ts';
import type { Outcome } from './outcome.ts';
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

/**
 * Takes controls away in the copy, runs their tests there, and puts the controls back.
 * @param rows one, or several that have nothing to do with each other.
 */
export const mutate = async (
  rows: readonly Control[],
  copy: Copy,
  stopped: AbortSignal,
): Promise<(row: Control) => Verdict> => {
  const tooLong = AbortSignal.timeout(limitMs);
  const signal = AbortSignal.any([stopped, tooLong]);
  const undo = await copy.edit(rows.flatMap(({ without }) => without));
  try {
    if (rows.some((row) => needsBuild(suiteOf(row)))) {
      const built = await buildCopy(copy, signal);
      if (built.code !== 0)
        return () => ({ kind: 'no proof', words: `does not build: ${built.output.trim()}` });
    }
    const outcome = await runRows(rows, copy.folder, signal);
    return (row) =>
      tooLong.aborted ? { kind: 'no proof', words: 'took too long' } : verdictOf(outcome(row));
  } finally {
    await undo();
  }
};

const verdictOf = (outcome: Outcome): Verdict => {
  switch (outcome.kind) {
    case 'failed':
      return outcome;
    case 'passed':
      return { kind: 'survived' };
    case 'broken':
      return { kind: 'no proof', words: outcome.words };
  }
};

export const buildCopy = ({ folder }: Copy, signal: AbortSignal) =>
  runIn(['scripts/build.ts'], { folder, signal, sandbox: false });
