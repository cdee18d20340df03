import { useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Lifetime } from '../shared/lifetime/lifetime.ts';
import type { KeptDraft } from '../shared/model/drafts.ts';
import type { LinkView } from '../shared/model/sharing.ts';
import { bridge } from '../ui/bridge.ts';
import type { ListLine } from './parse-list.ts';

export interface LineOptions {
  readonly lifetime: Lifetime;
  /** Whether each gets a passphrase of its own. */
  readonly hasPassphrase: boolean;
}

/** What became of a line. */
export type Made = { readonly line: ListLine; readonly passphrase: string | null } & (
  | { readonly kind: 'link'; readonly link: LinkView }
  | { readonly kind: 'draft'; readonly draft: KeptDraft }
);

export interface Outcome {
  readonly made: readonly Made[];
  /** Those that nothing was done with, in their order. */
  readonly left: readonly ListLine[];
  /** Why it stopped, if the user did not stop it. */
  readonly failure: Failure | null;
}

export interface Making {
  /** How many are done, or `null` while nothing is being made. */
  readonly done: number | null;
  readonly start: (lines: readonly ListLine[], options: LineOptions) => Promise<Outcome>;
  /** After the one that is being made. */
  readonly stop: () => void;
}

/** Makes a link of each line, one after another, until one can be neither sent nor kept as a draft. */
export const useMaking = (): Making => {
  const [done, setDone] = useState<number | null>(null);
  const stopped = useRef(false);

  const start: Making['start'] = async (lines, { lifetime, hasPassphrase }) => {
    stopped.current = false;
    const made: Made[] = [];
    const endWith = (failure: Failure | null): Outcome => ({ made, left: lines.slice(made.length), failure });
    try {
      for (const line of lines) {
        if (stopped.current) break;
        setDone(made.length);
        const passphrase = hasPassphrase ? await bridge.makePassphrase() : null;
        const reply = await bridge.shareLine({ secret: line.secret, lifetime, passphrase, note: line.name });
        if (!reply.ok) return endWith(reply.failure);
        made.push({ line, passphrase, ...reply.value });
      }
      return endWith(null);
    } finally {
      setDone(null);
    }
  };

  return {
    done,
    start,
    stop: () => {
      stopped.current = true;
    },
  };
};
