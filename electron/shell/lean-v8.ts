import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Milliseconds } from '../../src/shared/units.ts';
import type { Subscribe } from '../core/base/event-source.ts';
import type { Timers } from '../core/base/ports.ts';

/**
 * V8's optimizing compilers take five megabytes, and start for what a start runs a few times. Off before most is loaded, and on
 * again for what may be much: reading ten thousand records takes a fifth longer without them.
 */
export const optimizeCode = (isOn: boolean): void => {
  for (const compiler of ['opt', 'maglev']) setFlagsFromString(isOn ? `--${compiler}` : `--no-${compiler}`);
};

/** What a start and each window leave behind, V8 keeps until it needs more, which an app in the tray never does. */
const giveBackMemory = (): void => {
  collectGarbage ??= findCollector();
  collectGarbage({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

let collectGarbage: ((options: object) => void) | null = null;

/** V8 has it only where it is asked for when a context is made. */
const findCollector = (): ((options: object) => void) => {
  setFlagsFromString('--expose-gc');
  const collector: (options: object) => void = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return collector;
};

const untilRestMs: Milliseconds = 500;

export interface RestPorts {
  readonly timers: Timers;
  readonly isStarted: Promise<unknown>;
  readonly onWindowClosed: Subscribe<unknown>;
  readonly hasWindow: () => boolean;
  readonly giveBack?: () => void;
}

/** Gives memory back a while after the start and after the last window has closed: it stops everything for some 40 ms. */
export const giveBackMemoryAtRest = ({
  timers,
  isStarted,
  onWindowClosed,
  hasWindow,
  giveBack = giveBackMemory,
}: RestPorts): void => {
  let cancel = (): void => undefined;
  const wait = (): void => {
    cancel();
    cancel = timers.after(untilRestMs, () => {
      if (!hasWindow()) giveBack();
    });
  };
  void isStarted.then(wait, wait);
  onWindowClosed(wait);
};
