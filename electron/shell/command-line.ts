import { z } from 'zod';
import { maxPastedLinkCharacters } from '../../src/shared/limits.ts';
import type { Commands } from '../core/app/index.ts';
import { Sensitive } from '../core/base/sensitive.ts';

/** What a start of the app asks for; sent to the running instance, if there is one. */
export const verbs = [
  'share-clipboard',
  'new',
  'generate',
  'open',
  'activity',
  'settings',
  'send-drafts',
  'start',
  'records-changed',
] as const;
export type Verb = (typeof verbs)[number];

/** `records-changed` is not a switch: `share -` sends it to the running instance. */
const switches = verbs.filter((verb) => verb !== 'start' && verb !== 'records-changed');

export interface CommandLine {
  readonly verb: Verb;
  /** Start in the tray, without a window: how the system starts the app at login. */
  readonly hidden: boolean;
  /** The link after `--open`. */
  readonly link: Sensitive | null;
}

/**
 * Reads the arguments. Those we do not know are left to Chromium, which has hundreds of its own.
 * SECURITY: nothing here takes a secret, since other users of the computer can read arguments.
 */
export const parseCommandLine = (argv: readonly string[]): CommandLine => {
  const isGiven = (verb: Verb): boolean =>
    argv.includes(`--${verb}`) || (verb === 'open' && argv.some((word) => word.startsWith('--open=')));
  const verb = switches.find(isGiven) ?? 'start';
  return { verb, hidden: argv.includes('--hidden'), link: verb === 'open' ? linkOf(argv) : null };
};

/** `--open LINK` or `--open=LINK`. Chromium may move anything that is not a switch to the end. */
const linkOf = (argv: readonly string[]): Sensitive | null => {
  const joined = argv.find((word) => word.startsWith('--open='))?.slice('--open='.length);
  const following = argv
    .slice(argv.indexOf('--open') + 1)
    .find((word) => !word.startsWith('-') && word !== '.');
  const link = joined ?? (argv.includes('--open') ? following : undefined);
  return link === undefined || link === '' ? null : new Sensitive(link);
};

/** `… | hushlink share -`: the text comes through standard input and is visible nowhere else. */
export const sharesStandardInput = (argv: readonly string[]): boolean => {
  const words = argv.filter((word) => !word.startsWith('--'));
  return words.at(-2) === 'share' && words.at(-1) === '-';
};

/** What a second start sends to the first, checked on arrival since any program may claim to be a second start. */
export const secondStartData = z
  .strictObject({
    verb: z.enum(verbs),
    hidden: z.boolean(),
    link: z.string().max(maxPastedLinkCharacters).nullable(),
  })
  .transform(({ link, ...rest }) => ({ ...rest, link: link === null ? null : new Sensitive(link) }));

/** What goes to the other instance through Chromium's own socket, as `secondStartData` reads it. */
export const secondStartDataOf = ({ verb, hidden, link }: CommandLine): z.input<typeof secondStartData> => ({
  verb,
  hidden,
  link: link?.reveal() ?? null,
});

const actions: Readonly<Record<Verb, (commands: Commands, link: Sensitive | null) => void>> = {
  start: (commands) => commands.newSecret(),
  new: (commands) => commands.newSecret(),
  'share-clipboard': (commands) => commands.shareClipboard(),
  generate: (commands) => commands.generate(),
  open: (commands, link) => commands.openLink(link ?? undefined),
  activity: (commands) => commands.showActivity(),
  settings: (commands) => commands.showSettings(),
  'send-drafts': (commands) => commands.sendDrafts(),
  'records-changed': (commands) => commands.reloadRecords(),
};

export const runCommandLine = (commands: Commands, { verb, link }: CommandLine): void =>
  actions[verb](commands, link);
