import { serialize } from 'node:v8';
import { z } from 'zod';
import { maxPastedLinkCharacters } from '../../src/shared/limits.ts';
import { hotkeyId } from '../../src/shared/model/more-hotkeys.ts';
import type { Bytes } from '../../src/shared/units.ts';
import { unitsAtMost } from '../../src/shared/units-at-most.ts';
import type { Commands } from '../core/app/index.ts';
import { Sensitive } from '../core/base/sensitive.ts';

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

/**
 * What a second start sends to the first.
 * SECURITY(parsed-second-start): any program may claim to be one, so it is parsed on arrival.
 */
export const secondStartData = z
  .strictObject({
    verb: z.enum(verbs),
    hidden: z.boolean(),
    link: unitsAtMost(maxPastedLinkCharacters).nullable(),
    hotkey: hotkeyId.exactOptional(),
  })
  .refine(({ verb, link }) => link === null || verb === 'open')
  .refine(({ verb, hotkey }) => (hotkey !== undefined) === (verb === 'hotkey'))
  .transform(({ link, ...rest }): Start => ({ ...rest, link: link === null ? null : new Sensitive(link) }));

/** The form that `secondStartData` parses; sent to the other instance over Chromium's own socket. */
export const secondStartDataOf = ({
  verb,
  hidden,
  link,
  hotkey,
}: Start): z.input<typeof secondStartData> => ({
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
