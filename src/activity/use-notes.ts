import { useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { bridge } from '../ui/bridge.ts';
import type { Entry } from './filter.ts';

/** What was typed, and the last of it that was sent to be saved; `null` before, and when it was not saved. */
interface Typed {
  readonly words: string;
  readonly sent: string | null;
}

export interface Notes {
  readonly of: (entry: Entry) => string;
  readonly type: (id: string, words: string) => void;
  /** @returns `null` where there is nothing new to save. */
  readonly save: (entry: Entry) => Promise<Result<null, Failure> | null>;
}

/** The notes as they are being typed, for as long as the window lasts: one that could not be saved is not lost. */
export const useNotes = (): Notes => {
  // A key and the blur after it come sooner than the next drawing.
  const typed = useRef(new Map<string, Typed>());
  const [, redraw] = useState(0);
  const put = (id: string, entry: Typed) => {
    typed.current.set(id, entry);
    redraw((times) => times + 1);
  };

  return {
    of: ({ id, note }) => typed.current.get(id)?.words ?? note,
    type: (id, words) => put(id, { words, sent: typed.current.get(id)?.sent ?? null }),
    save: async ({ id, note }) => {
      const entry = typed.current.get(id);
      const words = entry?.words.trim() ?? note;
      if (entry === undefined || words === (entry.sent ?? note)) return null;
      put(id, { ...entry, sent: words });
      const reply = await bridge.saveNote({ id, note: words });
      const since = typed.current.get(id);
      if (!reply.ok && since?.sent === words) put(id, { ...since, sent: null });
      return reply;
    },
  };
};
