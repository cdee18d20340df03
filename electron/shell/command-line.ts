import { parseArgs } from 'node:util';
import { maxNoteCharacters, maxPastedLinkCharacters } from '../../src/shared/limits.ts';
import { isHotkeyId } from '../../src/shared/model/hotkey-id.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Seconds } from '../../src/shared/units.ts';
import { parseLifetime } from '../core/base/lifetime-notation.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { judgeChromiumSwitch, type Starter } from './chromium-switches.ts';
import { commandOptions, commandWords, type OptionName, type OptionRow } from './command-line-table.ts';
import { type Start, type Verb, verbs } from './start.ts';

/** What `… | hushlink share` is to do. */
export interface ShareCommand {
  /** Whether standard input was named, by `-`. Without it, a terminal is not read. */
  readonly namesInput: boolean;
  readonly note: string;
  /** `null` for the default. */
  readonly lifetime: Seconds | null;
  readonly passphraseFile: string | null;
  /** `null` for the one in use. */
  readonly profile: string | null;
  readonly asJson: boolean;
  /** Whether to keep what cannot be sent as a draft. */
  readonly keepsDraft: boolean;
}

/** What the command line asks for. */
export type CommandLine =
  | ({ readonly kind: 'tray' } & Start)
  /** The tray app, with a link from standard input. */
  | { readonly kind: 'open-input'; readonly hidden: boolean }
  | ({ readonly kind: 'share' } & ShareCommand)
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'policy'; readonly asJson: boolean };

/** What is wrong with it. `word` is what was given, without a value that may be secret. */
export type CommandLineProblem =
  | {
      readonly kind: 'unknown' | 'takes-no-value' | 'needs-value' | 'twice' | 'other-value' | 'not-together';
      readonly word: string;
    }
  /** A variable of the environment. */
  | { readonly kind: 'variable'; readonly word: string }
  | { readonly kind: 'lifetime' | 'note-too-long' }
  /** More than one start can pass to another. */
  | { readonly kind: 'too-long' };

/**
 * Parses the arguments, without the program's own name. Anything that is neither ours nor on the list of Chromium switches
 * is refused: an option that does nothing would let the user believe that it worked.
 * SECURITY(no-secret-option): no option takes a secret, since other programs can read arguments. A link may be one, so it can come from
 * standard input.
 */
export const parseCommandLine = (
  given: readonly string[],
  starter: Starter = { platform: process.platform, isRoot: process.getuid?.() === 0 },
): Result<CommandLine, CommandLineProblem> => {
  const ours = withoutChromiumSwitches(given, starter);
  if (!ours.ok) return ours;
  const split = splitArguments(ours.value, starter);
  if (!split.ok) return split;
  const { isGiven, words } = split.value;
  if (isGiven('--help')) return success({ kind: 'help' });
  if (isGiven('--version')) return success({ kind: 'version' });
  if (isGiven('--policy')) return success({ kind: 'policy', asJson: isGiven('--json') });
  return words[0] === commandWords[0].name ? shareOf(split.value) : trayOf(split.value);
};

/** The options that were given, with their values, and the other words. */
interface Arguments {
  readonly names: readonly OptionName[];
  readonly isGiven: (name: OptionName) => boolean;
  readonly valueFor: (name: OptionName) => string | null;
  readonly words: readonly string[];
}

const shareOf = ({ names, isGiven, valueFor, words }: Arguments): Result<CommandLine, CommandLineProblem> => {
  const [, input, ...surplus] = words;
  const stray =
    (input === '-' ? surplus[0] : input) ?? names.find((name) => rowOf(name)?.goesWith === 'tray');
  if (stray !== undefined) return failed({ kind: 'not-together', word: masked(stray) });
  const ttl = valueFor('--ttl');
  const lifetime = ttl === null ? null : parseLifetime(ttl);
  if (ttl !== null && lifetime === null) return failed({ kind: 'lifetime' });
  const note = valueFor('--note') ?? '';
  if (note.length > maxNoteCharacters) return failed({ kind: 'note-too-long' });
  return success({
    kind: 'share',
    namesInput: input === '-',
    note,
    lifetime,
    passphraseFile: valueFor('--passphrase-file'),
    profile: valueFor('--profile'),
    asJson: isGiven('--json'),
    keepsDraft: !isGiven('--no-draft'),
  });
};

const trayOf = ({ names, isGiven, valueFor, words }: Arguments): Result<CommandLine, CommandLineProblem> => {
  const ofShare = names.find((name) => rowOf(name)?.goesWith === 'share');
  if (ofShare !== undefined) return failed({ kind: 'not-together', word: ofShare });
  const joined = valueFor('--open');
  // Chromium may move non-switches to the end, so the link is the only word, wherever it stands.
  const [following, ...surplus] = isGiven('--open') && joined === null ? words : [undefined, ...words];
  if (surplus[0] !== undefined) return failed({ kind: 'unknown', word: masked(surplus[0]) });
  const verb =
    commandOptions
      .map(({ name }) => name)
      .filter(isGiven)
      .map(verbOf)
      .find(Boolean) ?? 'start';
  const hidden = isGiven('--hidden');
  const hotkey = valueFor('--hotkey');
  // Whichever option wins: a mistyped one would do nothing, and nobody would notice.
  if (hotkey !== null && !isHotkeyId(hotkey)) return failed({ kind: 'other-value', word: '--hotkey' });
  const link = verb === 'open' ? (joined ?? following ?? '') : '';
  if (link === '-') return success({ kind: 'open-input', hidden });
  if (link.length > maxPastedLinkCharacters) return failed({ kind: 'too-long' });
  return success({
    kind: 'tray',
    verb,
    hidden,
    link: link === '' ? null : new Sensitive(link),
    ...(verb === 'hotkey' && hotkey !== null ? { hotkey } : {}),
  });
};

const verbOf = (name: OptionName): Verb | undefined => verbs.find((verb) => `--${verb}` === name);

const rowOf = (name: string): (OptionRow & { readonly name: OptionName }) | undefined =>
  commandOptions.find((row) => row.name === name);

/** SECURITY(unknown-words-masked): an unrecognised word may be a link or a password, and standard error may be logged. */
const masked = (word: string): string => (/^(--[a-z-]{1,40}|[a-z-]{1,20})$/.test(word) ? word : '…');

const withoutChromiumSwitches = (
  given: readonly string[],
  starter: Starter,
): Result<readonly string[], CommandLineProblem> => {
  const end = given.indexOf('--');
  const before = end === -1 ? given : given.slice(0, end);
  const isOption = optionOf(starter.platform);
  const judged = before.map((word) => ({
    word,
    verdict: isOption.test(word) ? judgeChromiumSwitch(word, starter) : 'unknown',
  }));
  const bad = judged.find(({ verdict }) => verdict === 'other-value');
  if (bad !== undefined) return failed({ kind: 'other-value', word: nameOf(bad.word) });
  const rest = judged.filter(({ verdict }) => verdict === 'unknown').map(({ word }) => word);
  const isOurs = (word: string): boolean =>
    /^--[^=]/.test(word) || commandOptions.some(({ short }) => short === word);
  const stray = rest.find((word) => isOption.test(word) && !isOurs(word));
  if (stray !== undefined) return failed({ kind: 'unknown', word: masked(nameOf(stray)) });
  return success([...rest, ...given.slice(before.length)]);
};

const splitArguments = (
  given: readonly string[],
  { platform }: Starter,
): Result<Arguments, CommandLineProblem> => {
  const { tokens } = parseArgs({
    args: [...given],
    options: parsedOptions,
    // The problems are named here, in the user's language.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found = tokens.filter((token) => token.kind === 'option');
  const unknown = found.find(({ name }) => rowOf(`--${name}`) === undefined);
  if (unknown !== undefined) return failed({ kind: 'unknown', word: masked(unknown.rawName) });
  const taken = found.flatMap(({ name, value, inlineValue = false }) => {
    const row = rowOf(`--${name}`);
    return row === undefined ? [] : [{ row, value, isJoined: inlineValue }];
  });
  for (const { row, value, isJoined } of taken) {
    const word = row.name;
    if (row.value === null && value !== undefined) return failed({ kind: 'takes-no-value', word });
    // Of two values, one would be left out.
    if (taken.filter((other) => other.row.name === word && other.value !== undefined).length > 1)
      return failed({ kind: 'twice', word });
    if (row.value?.form !== 'separate') continue;
    // Chromium would take a value with a dash for a switch.
    const isMissing = value === undefined || (!isJoined && optionOf(platform).test(value));
    if (isMissing) return failed({ kind: 'needs-value', word });
  }
  return success({
    names: taken.map(({ row }) => row.name),
    isGiven: (name) => taken.some(({ row }) => row.name === name),
    valueFor: (name) =>
      taken.find(({ row, value }) => row.name === name && value !== undefined)?.value ?? null,
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  });
};

const parsedOptions = Object.fromEntries(
  commandOptions.map(({ name, short, value }: OptionRow) => [
    name.slice(2),
    {
      type: value?.form === 'separate' ? ('string' as const) : ('boolean' as const),
      ...(short === null ? {} : { short: short.slice(1) }),
    },
  ]),
);

const nameOf = (option: string): string => option.split('=', 1)[0] ?? '';

/** SECURITY(windows-switches): whatever Chromium takes for a switch, or it could be passed in place of a link. */
const optionOf = (platform: NodeJS.Platform): RegExp => (platform === 'win32' ? /^\s*(-.|\/)/s : /^-./s);

/**
 * The arguments meant for the app. In development, Electron is started with the app's folder, and whatever precedes it is
 * for Electron.
 */
export const argumentsFor = (argv: readonly string[], isElectronItself: boolean): readonly string[] => {
  if (!isElectronItself) return argv.slice(1);
  const folder = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  return argv.slice(folder + 1);
};
