import type { UpdateView } from '../../../src/shared/model/updates.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';
import { withJitter } from '../base/backoff.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Clock, Random, Timers } from '../base/ports.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { Release, UpdateFeed } from './update-feed.ts';
import { isNewer } from './version.ts';

export interface UpdateCheckPorts {
  /** `null` if this build knows of none. */
  readonly feed: UpdateFeed | null;
  readonly version: string;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** Shows a page in the user's browser. */
  readonly openPage: (address: string) => void;
}

/** Asks once a day for a newer version if the user wants that, and says so. It never downloads anything. */
export interface UpdateCheck {
  readonly current: () => UpdateView;
  readonly subscribe: Subscribe<void>;
  /** At start, and when the preference changed. */
  readonly follow: () => void;
  /** The computer may have slept, which timers do not count. */
  readonly resume: () => void;
  /** The page of the newer version; nothing happens while none is known. */
  readonly openPage: () => void;
}

/** Not in the moments after a start, in which everything else happens. */
const firstMs: Milliseconds = 60_000;
const againMs: Milliseconds = 24 * 60 * 60_000;

export const createUpdateCheck = (ports: UpdateCheckPorts): UpdateCheck => {
  const { feed, version, settings, clock, timers, random } = ports;
  const changed = createEventSource<void>();
  let newer: Release | null = null;
  let cancelTimer: (() => void) | null = null;
  let dueAt = 0;

  const isWanted = (): boolean => settings.current().preferences.checkForUpdates;
  const learn = (release: Release | null): void => {
    if (newer?.version === release?.version) return;
    newer = release;
    changed.emit();
  };
  const schedule = (from: UpdateFeed, delayMs: Milliseconds): void => {
    cancelTimer?.();
    const afterMs = withJitter(delayMs, random);
    dueAt = clock.now() + afterMs;
    cancelTimer = timers.after(afterMs, () => void check(from));
  };
  const check = async (from: UpdateFeed): Promise<void> => {
    schedule(from, againMs);
    const release = await from.newest();
    // It may have been switched off meanwhile. No answer says nothing about what was known before.
    if (release !== null && isWanted() && isNewer(release.version, newer?.version ?? version)) learn(release);
  };

  return {
    current: () => ({ canCheck: feed !== null, newer: newer?.version ?? null }),
    subscribe: changed.subscribe,
    follow: () => {
      cancelTimer?.();
      cancelTimer = null;
      if (feed === null) return;
      if (isWanted()) schedule(feed, firstMs);
      else learn(null);
    },
    resume: () => {
      // A first check may be on its way; the next one waits for its time.
      if (feed !== null && isWanted() && clock.now() >= dueAt) schedule(feed, firstMs);
    },
    openPage: () => {
      if (newer !== null) ports.openPage(newer.page);
    },
  };
};
