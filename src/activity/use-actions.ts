import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { Entry } from './filter.ts';

export type ActionName = 'send' | 'edit' | 'discard' | 'deadline' | 'burn' | 'forget' | 'copy';

/**
 * Runs an action on the entry whose details are open, and reports the outcome.
 * @param done what to announce when it succeeds.
 */
export type RunAction = (
  name: ActionName,
  call: () => Promise<Result<null, Failure>>,
  done: string,
) => Promise<Result<null, Failure>>;

/** What could not be done, and with which entry. */
export interface ActionFailure {
  readonly entry: Entry;
  readonly with: 'note' | 'entry';
  readonly failure: Failure;
}

interface Actions {
  readonly lastFailure: ActionFailure | null;
  readonly setLastFailure: (failure: ActionFailure | null) => void;
  /** The action that is running on an entry, even if its details have been closed since. */
  readonly pending: (id: string) => ActionName | null;
  readonly actionsOn: (entry: Entry) => RunAction;
}

/** @param onOutcome what was done, in words; empty when an action starts. */
export const useActions = (onOutcome: (message: string) => void): Actions => {
  const [lastFailure, setLastFailure] = useState<ActionFailure | null>(null);
  const [running, setRunning] = useState<ReadonlyMap<string, ActionName>>(new Map());
  const end = (id: string) => setRunning((before) => new Map([...before].filter(([other]) => other !== id)));

  return {
    lastFailure,
    setLastFailure,
    pending: (id) => running.get(id) ?? null,
    actionsOn: (entry) => async (name, call, done) => {
      onOutcome('');
      setLastFailure(null);
      setRunning((before) => new Map(before).set(entry.id, name));
      const reply = await call().finally(() => end(entry.id));
      if (reply.ok) onOutcome(done);
      else setLastFailure({ entry, with: 'entry', failure: reply.failure });
      return reply;
    },
  };
};
