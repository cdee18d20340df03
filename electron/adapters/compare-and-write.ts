import type { Written } from '../../src/shared/model/clipboard.ts';
import type { Clipboard } from '../core/base/clipboard.ts';

/**
 * Replacing and clearing only what is expected, for a clipboard that can be read, written and emptied. None can do it in one
 * step, so a copy made between the two is lost; that takes a millisecond or a few.
 */
export const comparing = ({
  read,
  write,
  clear,
}: Pick<Clipboard, 'read' | 'write'> & { readonly clear: () => Promise<void> }): Pick<
  Clipboard,
  'replaceIf' | 'clearIf'
> => ({
  replaceIf: async (expected, replacement) => {
    const { text } = await read();
    if (text === null) return 'unread';
    // SECURITY(replaced-as-read): what was copied meanwhile may be what the user needs next.
    if (!text.equals(expected)) return 'changed';
    return outcomes[await write(replacement)];
  },
  clearIf: async (expected) => {
    // Once more if it cannot be read, as on a computer that has just woken up: nobody tries again later.
    const text = (await read()).text ?? (await read()).text;
    if (text?.equals(expected) === true) await clear();
  },
});

const outcomes = {
  written: 'replaced',
  unconfirmed: 'unconfirmed',
  refused: 'refused',
} as const satisfies Record<Written, string>;
