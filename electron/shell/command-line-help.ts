import { maxNoteCharacters } from '../../src/shared/limits.ts';
import type { Text, TextKey } from '../../src/shared/text.ts';
import type { CommandLineProblem } from './command-line.ts';
import { commandOptions, commandWords, type OptionRow } from './command-line-table.ts';
import { type Verb, verbs } from './start.ts';

/** EX_USAGE, as sysexits.h names it. */
export const exitCode = 64;

/** Reports what is wrong with the command line or the environment, and the usage. @returns the exit code. */
export const refuseCommandLine = (
  problem: CommandLineProblem,
  text: Text,
  complain: (sentence: string) => void,
): number => {
  const usage = text('cli.usage', { options: trayUsage, share: shareUsage });
  complain(text(sentences[problem.kind], { most: maxNoteCharacters, ...problem, usage }));
  return exitCode;
};

const sentences = {
  unknown: 'cli.unknown',
  'takes-no-value': 'cli.noValue',
  'needs-value': 'cli.needsValue',
  twice: 'cli.twice',
  'other-value': 'cli.otherValue',
  variable: 'cli.variable',
  'not-together': 'cli.notTogether',
  lifetime: 'cli.lifetime',
  'note-too-long': 'cli.noteTooLong',
  'too-long': 'cli.tooLong',
} as const satisfies Record<CommandLineProblem['kind'], TextKey>;

/** What `--help` prints. */
export const helpText = (text: Text): string => {
  const [share] = commandWords;
  const rows = (goesWith: OptionRow['goesWith']): readonly string[] =>
    all
      .filter((row) => row.goesWith === goesWith)
      .map((row) => line(nameWithShort(row), text(row.description)));
  return [
    text('cli.help.summary'),
    '',
    `hushlink ${trayUsage}`,
    `… | hushlink ${shareUsage}`,
    '',
    text('cli.help.tray'),
    ...rows('tray'),
    '',
    text('cli.help.share'),
    line(`${share.name} ${share.argument}`, text(share.description)),
    ...rows('share'),
    '',
    text('cli.help.both'),
    ...rows('both'),
    '',
  ].join('\n');
};

const all: readonly OptionRow[] = commandOptions;

/** An option as it is written, with its value. */
const written = ({ name, value }: OptionRow): string => {
  switch (value?.form) {
    case undefined:
      return name;
    case 'optional':
      return `${name} [${value.placeholder}]`;
    case 'joined':
      return `${name}=${value.placeholder}`;
    case 'separate':
      return `${name} ${value.placeholder}`;
  }
};

const nameWithShort = (row: OptionRow): string =>
  row.short === null ? written(row) : `${row.short}, ${written(row)}`;

const widest = Math.max(...all.map((row) => nameWithShort(row).length));

const line = (name: string, description: string): string => `  ${name.padEnd(widest)}  ${description}`;

const isAction = ({ name }: OptionRow): boolean => verbs.some((verb: Verb) => name === `--${verb}`);
const ofTray = all.filter(({ goesWith }) => goesWith === 'tray');
const oneOf = (rows: readonly OptionRow[]): string => `[${rows.map(written).join(' | ')}]`;
const trayUsage = `${oneOf(ofTray.filter(isAction))} ${oneOf(ofTray.filter((row) => !isAction(row)))}`;
const [{ name: shareWord, argument: shareArgument }] = commandWords;
const shareUsage = [
  `${shareWord} ${shareArgument}`,
  ...all.filter(({ goesWith }) => goesWith === 'share').map((row) => `[${written(row)}]`),
].join(' ');
