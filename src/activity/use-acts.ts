import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { Entry } from './filter.ts';

export type ActName = 'send' | 'edit' | 'discard' | 'deadline' | 'burn' | 'forget';

/**
 * Does something with the entry whose details are open, and says so or why not.
 * @param done what to say then.
 */
export type Act = (
  name: ActName,
  call: () => Promise<Result<null, Failure>>,
  done: string,
) => Promise<Result<null, Failure>>;

/** What was not done, and with which entry. */
export interface Trouble {
  readonly entry: Entry;
  readonly with: 'note' | 'entry';
  readonly failure: Failure;
}

export interface Acts {
  readonly trouble: Trouble | null;
  readonly setTrouble: (trouble: Trouble | null) => void;
  /** What is being done with an entry at this moment, even if its details were closed meanwhile. */
  readonly underWay: (id: string) => ActName | null;
  readonly actOn: (entry: Entry) => Act;
}

/** @param onOutcome what was done, in words; empty when something begins. */
export const useActs = (onOutcome: (words: string) => void): Acts => {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [doing, setDoing] = useState<ReadonlyMap<string, ActName>>(new Map());
  const end = (id: string) => setDoing((before) => new Map([...before].filter(([other]) => other !== id)));

  return {
    trouble,
    setTrouble,
    underWay: (id) => doing.get(id) ?? null,
    actOn: (entry) => async (name, call, done) => {
      onOutcome('');
      setTrouble(null);
      setDoing((before) => new Map(before).set(entry.id, name));
      const reply = await call().finally(() => end(entry.id));
      if (reply.ok) onOutcome(done);
      else setTrouble({ entry, with: 'entry', failure: reply.failure });
      return reply;
    },
  };
};
