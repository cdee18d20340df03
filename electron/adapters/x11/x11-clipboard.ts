import type { Milliseconds } from '../../../src/shared/units.ts';
import type { ClipboardContent } from '../../core/base/clipboard.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import { contentOf, uriList } from '../clipboard-types.ts';
import { connectToX, type XConnection } from './connection.ts';
import { decodeText, textTargets } from './decode-text.ts';
import type { OwnWindow } from './own-window.ts';
import * as requests from './requests.ts';
import { type Atoms, createAtoms, ownerOf, readSelection, type SelectionReading } from './selection.ts';

/** Reads an X11 clipboard without Chromium, whose main loop blocks until the clipboard's owner answers. */
export interface X11Clipboard {
  /** @returns `null` if the X server cannot be reached. */
  readonly read: () => Promise<ClipboardContent | null>;
  /** The same of what was selected last. */
  readonly readSelection: () => Promise<ClipboardContent | null>;
  /** Releases what was selected in one of our windows, if nothing was selected elsewhere since. */
  readonly releaseSelection: () => Promise<void>;
  /** Call after the app has written to the clipboard: what owns it now is one of ours. */
  readonly learnOwner: () => Promise<void>;
  /** Whether the app may own the clipboard. */
  readonly mayBeOurs: () => boolean;
  /**
   * If the app owns the clipboard, asks the clipboard manager to save it.
   * @returns false if it owns the clipboard and nobody has saved it.
   */
  readonly handOver: () => Promise<boolean>;
  readonly dispose: () => void;
}

/** A local owner answers in a millisecond; one in a virtual machine or on a remote host may take a second. */
const answerWithinMs: Milliseconds = 2_000;

/** Used at quit, which does not wait long. */
const saveWithinMs: Milliseconds = 1_000;

interface Session {
  readonly x: XConnection;
  readonly atoms: Atoms;
}

export const createX11Clipboard = (display: string, ownWindow: OwnWindow): X11Clipboard => {
  let current: Promise<Session | null> = Promise.resolve(null);
  const session = (): Promise<Session | null> => {
    current = current.then(async (known) => {
      if (known?.x.isOpen() === true) return known;
      const x = await connectToX(display);
      return x === null ? null : { x, atoms: createAtoms(x) };
    });
    return current;
  };
  const readFrom = async (selection: 'CLIPBOARD' | 'PRIMARY'): Promise<ClipboardContent | null> => {
    const opened = await session();
    if (opened === null) return null;
    try {
      return await readSelection(opened, selection, answerWithinMs, readContent);
    } catch {
      // Too late, or gone halfway through.
      return contentOf([], null);
    }
  };
  return {
    read: () => readFrom('CLIPBOARD'),
    readSelection: () => readFrom('PRIMARY'),
    releaseSelection: async () => {
      const window = ownWindow.id();
      const opened = window === null ? null : await session();
      if (window === null || opened === null) return;
      const { x, atoms } = opened;
      try {
        const owner = await ownerOf(x, atoms, 'PRIMARY');
        if (isSameProgram(x, owner, window)) x.send(requests.releaseSelection(await atoms.of('PRIMARY')));
      } catch {
        // Without a server there is no selection either.
      }
    },
    learnOwner: async () => {
      const opened = await session();
      if (opened === null) return;
      const owner = await ownerOf(opened.x, opened.atoms, 'CLIPBOARD').catch(() => 0);
      if (owner !== 0) ownWindow.learn(owner);
    },
    mayBeOurs: () => ownWindow.id() !== null,
    handOver: async () => {
      const window = ownWindow.id();
      const opened = window === null ? null : await session();
      if (window === null || opened === null) return true;
      try {
        const owner = await ownerOf(opened.x, opened.atoms, 'CLIPBOARD');
        if (!isSameProgram(opened.x, owner, window)) return true;
        // Chromium still owns a clipboard that it has cleared.
        if (!(await readSelection(opened, 'CLIPBOARD', saveWithinMs, hasText))) return true;
        if ((await ownerOf(opened.x, opened.atoms, 'CLIPBOARD_MANAGER')) === 0) return false;
        const save = ({ convert }: SelectionReading) => convert('SAVE_TARGETS');
        return (await readSelection(opened, 'CLIPBOARD_MANAGER', saveWithinMs, save)) !== null;
      } catch {
        // It may have been saved, but nobody has confirmed it.
        return false;
      }
    },
    dispose: () => void current.then((opened) => opened?.x.close()),
  };
};

const isSameProgram = ({ idMask }: XConnection, one: number, other: number): boolean =>
  (one & ~idMask) === (other & ~idMask);

const hasText = async ({ targets }: SelectionReading): Promise<boolean> => {
  const offered = await targets();
  return textTargets.some((target) => offered?.includes(target));
};

const readContent = async ({ targets, convert }: SelectionReading): Promise<ClipboardContent> => {
  const offered = await targets();
  if (offered === null) return contentOf([], new Sensitive(''));
  const uris = offered.includes(uriList) ? ((await convert(uriList))?.bytes.toString('utf8') ?? '') : '';
  // An owner that does not list its types is asked for text anyway.
  const wanted = offered.length === 0 ? textTargets : textTargets.filter((name) => offered.includes(name));
  for (const target of wanted) {
    const handed = await convert(target);
    const text = handed === null ? null : decodeText(handed);
    if (text !== null) return contentOf(offered, new Sensitive(text), uris);
  }
  return contentOf(offered, wanted.length === 0 ? new Sensitive('') : null, uris);
};
