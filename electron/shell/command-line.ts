import { maxPastedLinkCharacters } from '../../src/shared/limits.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Text, TextKey } from '../../src/shared/text.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { judgeChromiumSwitch, type Starter } from './chromium-switches.ts';
import type { Start, Verb } from './start.ts';

/** What the command line asks for: starting the tray app, also with a link from standard input, or `… | hushlink share -`. */
export type CommandLine =
  | ({ readonly kind: 'tray' } & Start)
  | { readonly kind: 'open-input'; readonly hidden: boolean }
  | { readonly kind: 'share'; readonly keepsDraft: boolean };

/** What is wrong with it. `word` is what was given, without a value that may be secret. */
export type CommandLineProblem =
  | { readonly kind: 'unknown' | 'takes-no-value' | 'other-value' | 'not-together'; readonly word: string }
  /** A variable of the environment. */
  | { readonly kind: 'variable'; readonly word: string }
  /** More than one start can pass to another. */
  | { readonly kind: 'too-long' };

/** If several are given, the first in this order wins. */
const trayOptions: readonly (readonly [option: string, verb: Verb])[] = [
  ['--share-clipboard', 'share-clipboard'],
  ['--new', 'new'],
  ['--generate', 'generate'],
  ['--open', 'open'],
  ['--activity', 'activity'],
  ['--settings', 'settings'],
  ['--send-drafts', 'send-drafts'],
];
const hiddenOption = '--hidden';
const noDraftOption = '--no-draft';
const ofTray: ReadonlySet<string> = new Set([...trayOptions.map(([option]) => option), hiddenOption]);

/**
 * Parses the arguments, without the program's own name. Anything that is neither ours nor on the list of Chromium switches
 * is refused: an option that does nothing would let the user believe that it worked.
 * SECURITY(no-secret-option): no option takes a secret, since other programs can read arguments. A link may be one, so it
 * can come from standard input.
 */
export const parseCommandLine = (
  given: readonly string[],
  starter: Starter = { platform: process.platform, isRoot: process.getuid?.() === 0 },
): Result<CommandLine, CommandLineProblem> => {
  const { options, otherValue, words } = split(given, starter);
  if (otherValue !== undefined) return failed({ kind: 'other-value', word: otherValue.name });
  const unknown = options.find(({ name }) => !ofTray.has(name) && name !== noDraftOption);
  if (unknown !== undefined) return failed({ kind: 'unknown', word: masked(unknown.name) });
  const valued = options.find(({ name, value }) => value !== null && name !== '--open');
  if (valued !== undefined) return failed({ kind: 'takes-no-value', word: valued.name });
  const isGiven = (name: string): boolean => options.some((option) => option.name === name);

  if (words[0] === 'share' && words[1] === '-') {
    const surplus = words[2] ?? options.find(({ name }) => ofTray.has(name))?.name;
    if (surplus !== undefined) return failed({ kind: 'not-together', word: masked(surplus) });
    return success({ kind: 'share', keepsDraft: !isGiven(noDraftOption) });
  }
  if (isGiven(noDraftOption)) return failed({ kind: 'not-together', word: noDraftOption });
  const [, verb = 'start'] = trayOptions.find(([option]) => isGiven(option)) ?? [];
  const [joined = null, ...others] = options.flatMap(({ name, value }) =>
    name === '--open' && value !== null ? [value] : [],
  );
  // Of two links, one would be left out.
  if (others.length > 0) return failed({ kind: 'not-together', word: '--open' });
  // Chromium may move non-switches to the end, so the link is the only word, wherever it stands.
  const [following, ...surplus] = isGiven('--open') && joined === null ? words : [undefined, ...words];
  if (surplus[0] !== undefined) return failed({ kind: 'unknown', word: masked(surplus[0]) });
  const link = verb === 'open' ? (joined ?? following ?? '') : '';
  if (link === '-') return success({ kind: 'open-input', hidden: isGiven(hiddenOption) });
  if (link.length > maxPastedLinkCharacters) return failed({ kind: 'too-long' });
  return success({
    kind: 'tray',
    verb,
    hidden: isGiven(hiddenOption),
    link: link === '' ? null : new Sensitive(link),
  });
};

/** SECURITY(unknown-words-masked): an unrecognised word may be a link or a password, and standard error may be logged. */
const masked = (word: string): string => (/^(--[a-z-]{1,40}|[a-z-]{1,20})$/.test(word) ? word : '…');

interface Option {
  readonly name: string;
  readonly value: string | null;
}

const split = (given: readonly string[], starter: Starter) => {
  const end = given.indexOf('--');
  const before = end === -1 ? given : given.slice(0, end);
  const after = end === -1 ? [] : given.slice(end + 1);
  const isOption = (word: string): boolean => optionOf(starter.platform).test(word);
  const judged = before.filter(isOption).map((word) => {
    const [name = ''] = word.split('=', 1);
    const option: Option = { name, value: name === word ? null : word.slice(name.length + 1) };
    return { option, verdict: judgeChromiumSwitch(word, starter) };
  });
  return {
    options: judged.flatMap(({ option, verdict }) => (verdict === 'unknown' ? [option] : [])),
    otherValue: judged.find(({ verdict }) => verdict === 'other-value')?.option,
    words: [...before.filter((word) => !isOption(word)), ...after],
  };
};

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

const exitCode = 64;

/** Reports what is wrong with the command line or the environment, and the usage. @returns the exit code, EX_USAGE from sysexits.h. */
export const refuseCommandLine = (
  problem: CommandLineProblem,
  text: Text,
  complain: (sentence: string) => void,
): number => {
  const choice = trayOptions
    .map(([option]) => (option === '--open' ? '--open [LINK | -]' : option))
    .join(' | ');
  const usage = text('cli.usage', {
    options: `[${choice}] [${hiddenOption}]`,
    share: `share - [${noDraftOption}]`,
  });
  complain(text(sentences[problem.kind], { ...problem, usage }));
  return exitCode;
};

const sentences = {
  unknown: 'cli.unknown',
  'takes-no-value': 'cli.noValue',
  'other-value': 'cli.otherValue',
  variable: 'cli.variable',
  'not-together': 'cli.notTogether',
  'too-long': 'cli.tooLong',
} as const satisfies Record<CommandLineProblem['kind'], TextKey>;
