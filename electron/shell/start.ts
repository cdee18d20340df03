import { serialize } from 'node:v8';
import type { Bytes } from '../../src/shared/units.ts';
import type { Commands } from '../core/app/index.ts';
import type { Sensitive } from '../core/base/sensitive.ts';

/** `records-changed` is not an option: `share -` sends it to the running instance. */
export const verbs = [
  'share-clipboard',
  'hotkey',
  'new',
  'generate',
  'open',
  'activity',
  'settings',
  'send-drafts',
  'at-login',
  'start',
  'records-changed',
] as const;
export type Verb = (typeof verbs)[number];

/** What one start of the app asks for; sent to the running instance, if there is one. */
export interface Start {
  readonly verb: Verb;
  /** Start in the tray without a window. */
  readonly hidden: boolean;
  /** The link after `--open`. */
  readonly link: Sensitive | null;
  /** The hotkey after `--hotkey`. */
  readonly hotkey?: string;
}

/** A start as it is sent to the other instance over Chromium's own socket, where `secondStartData` parses it. */
export interface SecondStartData {
  readonly verb: Verb;
  readonly hidden: boolean;
  readonly link: string | null;
  readonly hotkey?: string;
}

export const secondStartDataOf = ({ verb, hidden, link, hotkey }: Start): SecondStartData => ({
  verb,
  hidden,
  link: link?.reveal() ?? null,
  ...(hotkey === undefined ? {} : { hotkey }),
});

/** Chromium's limit: the first instance ignores anything longer, and the second then kills it as unresponsive. */
const maxMessageBytes: Bytes = 32 * 1024;
/** For separators, and where Chromium's serialization differs from Node's. */
const spareBytes: Bytes = 1_024;

/**
 * Whether a start can be passed to another instance. All the arguments go with it, whatever we make of them.
 * @param folder the working directory, which is sent too.
 */
export const fitsInOneMessage = (argv: readonly string[], folder: string, start: Start): boolean => {
  const words = [folder, ...argv].reduce((bytes, word) => bytes + Buffer.byteLength(word) + 1, 0);
  return words + serialize(secondStartDataOf(start)).length + spareBytes <= maxMessageBytes;
};

/** What `share -` sends to the running app. */
export const recordsChanged: Start = { verb: 'records-changed', hidden: true, link: null };

/** What a start can have done. */
export interface StartCommands extends Commands {
  readonly runHotkey: (id: string) => void;
}

const actions: Readonly<Record<Verb, (commands: StartCommands, start: Start) => void>> = {
  start: (commands) => commands.newSecret(),
  new: (commands) => commands.newSecret(),
  'share-clipboard': (commands) => commands.shareClipboard(),
  hotkey: (commands, { hotkey }) => commands.runHotkey(hotkey ?? ''),
  generate: (commands) => commands.generate(),
  open: (commands, { link }) => commands.openLink(link ?? undefined),
  activity: (commands) => commands.showActivity(),
  settings: (commands) => commands.showSettings(),
  'send-drafts': (commands) => commands.sendDrafts(),
  // The app runs already.
  'at-login': () => undefined,
  'records-changed': (commands) => commands.reloadRecords(),
};

export const runStart = (commands: StartCommands, start: Start): void => actions[start.verb](commands, start);
