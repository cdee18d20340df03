import type { TextKey } from '../../src/shared/text.ts';

/** What comes after an option. */
export interface OptionValue {
  readonly placeholder: string;
  /** What it is, so that a shell can complete it. */
  readonly is: 'text' | 'file' | 'folder' | 'lifetime' | 'profile' | 'link';
  /** `optional`: may be left out. `joined`: written with an equals sign, since Chromium reads it. */
  readonly form: 'separate' | 'optional' | 'joined';
}

export interface OptionRow {
  readonly name: `--${string}`;
  readonly short: `-${string}` | null;
  /** What it can be used with: starts of the tray app, `share`, or both. */
  readonly goesWith: 'tray' | 'share' | 'both';
  readonly value: OptionValue | null;
  /** One line. */
  readonly description: TextKey;
}

export interface WordRow {
  readonly name: string;
  readonly argument: string;
  readonly description: TextKey;
}

/** The words of our command line. */
export const commandWords = [
  { name: 'share', argument: '[-]', description: 'cli.option.share' },
] as const satisfies readonly WordRow[];

/**
 * Every option: what the parser takes, and what the help, a man page and the completions of shells say. If several actions of
 * the tray app are given, the first in this order wins.
 */
export const commandOptions = [
  {
    name: '--share-clipboard',
    short: null,
    goesWith: 'tray',
    value: null,
    description: 'cli.option.share-clipboard',
  },
  {
    name: '--hotkey',
    short: null,
    goesWith: 'tray',
    value: { placeholder: 'ID', is: 'text', form: 'separate' },
    description: 'cli.option.hotkey',
  },
  { name: '--new', short: null, goesWith: 'tray', value: null, description: 'cli.option.new' },
  { name: '--generate', short: null, goesWith: 'tray', value: null, description: 'cli.option.generate' },
  {
    name: '--open',
    short: null,
    goesWith: 'tray',
    value: { placeholder: 'LINK | -', is: 'link', form: 'optional' },
    description: 'cli.option.open',
  },
  { name: '--activity', short: null, goesWith: 'tray', value: null, description: 'cli.option.activity' },
  { name: '--settings', short: null, goesWith: 'tray', value: null, description: 'cli.option.settings' },
  {
    name: '--send-drafts',
    short: null,
    goesWith: 'tray',
    value: null,
    description: 'cli.option.send-drafts',
  },
  {
    name: '--at-login',
    short: null,
    goesWith: 'tray',
    value: null,
    description: 'cli.option.at-login',
  },
  { name: '--hidden', short: null, goesWith: 'tray', value: null, description: 'cli.option.hidden' },
  {
    name: '--note',
    short: null,
    goesWith: 'share',
    value: { placeholder: 'TEXT', is: 'text', form: 'separate' },
    description: 'cli.option.note',
  },
  {
    name: '--ttl',
    short: null,
    goesWith: 'share',
    value: { placeholder: 'TIME', is: 'lifetime', form: 'separate' },
    description: 'cli.option.ttl',
  },
  {
    name: '--passphrase-file',
    short: null,
    goesWith: 'share',
    value: { placeholder: 'FILE', is: 'file', form: 'separate' },
    description: 'cli.option.passphrase-file',
  },
  {
    name: '--profile',
    short: null,
    goesWith: 'share',
    value: { placeholder: 'NAME', is: 'profile', form: 'separate' },
    description: 'cli.option.profile',
  },
  { name: '--json', short: null, goesWith: 'share', value: null, description: 'cli.option.json' },
  { name: '--no-draft', short: null, goesWith: 'share', value: null, description: 'cli.option.no-draft' },
  {
    name: '--user-data-dir',
    short: null,
    goesWith: 'both',
    value: { placeholder: 'DIR', is: 'folder', form: 'joined' },
    description: 'cli.option.user-data-dir',
  },
  { name: '--policy', short: null, goesWith: 'both', value: null, description: 'cli.option.policy' },
  { name: '--help', short: '-h', goesWith: 'both', value: null, description: 'cli.option.help' },
  { name: '--version', short: '-V', goesWith: 'both', value: null, description: 'cli.option.version' },
] as const satisfies readonly OptionRow[];

export type OptionName = (typeof commandOptions)[number]['name'];
