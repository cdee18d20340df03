import { useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { bridge } from '../ui/bridge.ts';
import type { Entry } from './filter.ts';

/** What was typed, and the text last sent to be saved: `null` before that, or if saving failed. */
interface Typed {
  readonly text: string;
  readonly sent: string | null;
}

export interface Notes {
  readonly of: (entry: Entry) => string;
  readonly type: (id: string, text: string) => void;
  /** @returns `null` if there is nothing new to save. */
  readonly save: (entry: Entry) => Promise<Result<null, Failure> | null>;
}

/** Notes as typed, kept until the window closes, so that a note that could not be saved is not lost. */
export const useNotes = (): Notes => {
  // A ref, since Enter and the blur that follows can both come before the next render.
  const typed = useRef(new Map<string, Typed>());
  const [, redraw] = useState(0);
  const put = (id: string, entry: Typed) => {
    typed.current.set(id, entry);
    redraw((times) => times + 1);
  };

  return {
    of: ({ id, note }) => typed.current.get(id)?.text ?? note,
    type: (id, text) => put(id, { text, sent: typed.current.get(id)?.sent ?? null }),
    save: async ({ id, note }) => {
      const entry = typed.current.get(id);
      const text = entry?.text.trim() ?? note;
      if (entry === undefined || text === (entry.sent ?? note)) return null;
      put(id, { ...entry, sent: text });
      const reply = await bridge.saveNote({ id, note: text });
      const since = typed.current.get(id);
      if (!reply.ok && since?.sent === text) put(id, { ...since, sent: null });
      return reply;
    },
  };
};
