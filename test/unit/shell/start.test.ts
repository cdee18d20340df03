import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import { secondStartData } from '../../../electron/shell/second-start.ts';
import {
  fitsInOneMessage,
  recordsChanged,
  runStart,
  type Start,
  type StartCommands,
  secondStartDataOf,
  type Verb,
  verbs,
} from '../../../electron/shell/start.ts';
import { createCalls, partOf, sensitive } from '../../support/fakes/calls.ts';

const openLink = (link: string): Start => ({ verb: 'open', hidden: false, link: new Sensitive(link) });

describe('a second start', () => {
  it.each([
    undefined,
    null,
    {},
    { verb: 'start' },
    { verb: 'start', hidden: false },
    { verb: 'open', hidden: false, link: 'x'.repeat(10_001) },
    { verb: 'open', hidden: false, link: '😀'.repeat(5_001) },
    { verb: 'open', hidden: false, link: 1 },
    { verb: 'rm', hidden: false, link: null },
    { verb: 'hotkey', hidden: false, link: null },
    { verb: 'hotkey', hidden: false, link: null, hotkey: 'A-1' },
    { verb: 'new', hidden: false, link: null, hotkey: 'ab12' },
    { verb: 'new', hidden: 1 },
    { verb: 'new', hidden: false, link: null, passphrase: 'x' },
    { verb: 'share-clipboard', hidden: false, link: 'https://eu.onetimesecret.com/secret/abc' },
    [{ verb: 'new', hidden: false, link: null }],
    'new',
  ])('hands over a start and nothing else: %j', (data) => {
    expect(secondStartData.safeParse(data).success).toBe(false);
  });

  it('is understood by the first', () => {
    const link = 'https://eu.onetimesecret.com/secret/abc';
    const taken = secondStartData.parse(secondStartDataOf(openLink(link)));
    expect(taken).toMatchObject({ verb: 'open', hidden: false });
    expect(taken.link?.reveal()).toBe(link);
    expect(secondStartData.parse(secondStartDataOf(recordsChanged))).toEqual(recordsChanged);
    const hotkey: Start = { verb: 'hotkey', hidden: false, link: null, hotkey: 'ab12' };
    expect(secondStartData.parse(secondStartDataOf(hotkey))).toEqual(hotkey);
  });

  it('fits in what Chromium sends, with the longest link there may be', () => {
    const link = `https://eu.onetimesecret.com/secret/${'x'.repeat(9_900)}`;
    expect(fitsInOneMessage(['hushlink', `--open=${link}`], '/home/anna', openLink(link))).toBe(true);
  });

  it.each([
    ['a link far too long', ['hushlink', `--open=${'x'.repeat(20_000)}`], openLink('x'.repeat(20_000))],
    [
      'a link of letters that take more bytes',
      ['hushlink', 'é'.repeat(9_000)],
      openLink('é😀'.repeat(4_500)),
    ],
    ['a switch of Chromium', ['hushlink', `--lang=${'x'.repeat(32_000)}`], recordsChanged],
    ['very many words', Array.from({ length: 32_000 }, () => ''), recordsChanged],
  ] as const)('does not fit with %s', (_what, argv, start) => {
    expect(fitsInOneMessage(argv, '/', start)).toBe(false);
  });
});

describe('a start', () => {
  const run = (verb: Verb, link: Sensitive | null = null): readonly (readonly unknown[])[] => {
    const { made, record } = createCalls();
    const names = Object.values(commandOf);
    const commands = Object.fromEntries(names.map((name) => [name, record(name, undefined)]));
    runStart(partOf<StartCommands>(commands), { verb, hidden: false, link });
    return made;
  };
  const commandOf: Readonly<Record<Exclude<Verb, 'at-login'>, keyof StartCommands>> = {
    start: 'newSecret',
    new: 'newSecret',
    'share-clipboard': 'shareClipboard',
    hotkey: 'runHotkey',
    generate: 'generate',
    open: 'openLink',
    activity: 'showActivity',
    settings: 'showSettings',
    'send-drafts': 'sendDrafts',
    'records-changed': 'reloadRecords',
  };

  it.each(verbs.filter((verb) => verb !== 'at-login'))('does what the verb says, once: %s', (verb) => {
    expect(run(verb).map(([name]) => name)).toEqual([commandOf[verb]]);
  });

  it('at login changes nothing in an app that runs', () => {
    expect(run('at-login')).toEqual([]);
  });

  it('names the hotkey that was run', () => {
    const { made, record } = createCalls();
    const commands = partOf<StartCommands>({ runHotkey: record('runHotkey', undefined) });
    runStart(commands, { verb: 'hotkey', hidden: false, link: null, hotkey: 'ab12' });
    expect(made).toEqual([['runHotkey', 'ab12']]);
  });

  it('opens the link it was given, and none where there is none', () => {
    expect(run('open', new Sensitive('a link'))).toEqual([['openLink', sensitive('a link')]]);
    expect(run('open')).toEqual([['openLink', undefined]]);
  });
});
