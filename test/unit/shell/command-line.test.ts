import { describe, expect, it } from 'vitest';
import type { Commands } from '../../../electron/core/app/commands.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import {
  parseCommandLine,
  runCommandLine,
  secondStartData,
  secondStartDataOf,
  sharesStandardInput,
  type Verb,
  verbs,
} from '../../../electron/shell/command-line.ts';
import { createCalls, partOf, sensitive } from '../../support/fakes/calls.ts';

describe('the command line', () => {
  it.each([
    [[], { verb: 'start', hidden: false, link: null }],
    [['--hidden'], { verb: 'start', hidden: true, link: null }],
    [['--new'], { verb: 'new', hidden: false, link: null }],
    [['--settings'], { verb: 'settings', hidden: false, link: null }],
    [['--share-clipboard'], { verb: 'share-clipboard', hidden: false, link: null }],
    [['--share-clipboard', '--hidden'], { verb: 'share-clipboard', hidden: true, link: null }],
    [['--no-sandbox', '--user-data-dir=/tmp/x', '.', '--new'], { verb: 'new', hidden: false, link: null }],
    [['--newer', '--start', 'new', 'settings'], { verb: 'start', hidden: false, link: null }],
    [['--generate'], { verb: 'generate', hidden: false, link: null }],
    [['--activity'], { verb: 'activity', hidden: false, link: null }],
    [['--send-drafts'], { verb: 'send-drafts', hidden: false, link: null }],
    [['--open'], { verb: 'open', hidden: false, link: null }],
    [['--records-changed'], { verb: 'start', hidden: false, link: null }],
  ])('%j', (args, expected) => {
    expect(parseCommandLine(['/usr/bin/hushlink', ...args])).toEqual(expected);
  });

  it.each([
    [['--open', 'https://eu.onetimesecret.com/secret/abc']],
    [['--open=https://eu.onetimesecret.com/secret/abc']],
    [['--user-data-dir=/tmp/x', '.', '--open', 'https://eu.onetimesecret.com/secret/abc']],
    [['--open', '.', 'https://eu.onetimesecret.com/secret/abc', '--no-sandbox']],
  ])('takes the link of %j, and masks it where it would be printed', (args) => {
    const parsed = parseCommandLine(['hushlink', ...args]);
    expect(parsed.verb).toBe('open');
    expect(parsed.link?.reveal()).toBe('https://eu.onetimesecret.com/secret/abc');
    expect(JSON.stringify(parsed)).not.toContain('abc');
    expect(secondStartData.parse(secondStartDataOf(parsed)).link?.reveal()).toBe(
      'https://eu.onetimesecret.com/secret/abc',
    );
  });

  it.each([
    [['share', '-'], true],
    [['--no-sandbox', '.', 'share', '-'], true],
    [['.', 'share', '-', '--no-sandbox'], true],
    [['share'], false],
    [['share', 'text'], false],
    [['-', 'share'], false],
    [['--new'], false],
  ])('knows standard input: %j', (args, expected) => {
    expect(sharesStandardInput(['hushlink', ...args])).toBe(expected);
  });

  it.each([
    undefined,
    null,
    {},
    { verb: 'start' },
    { verb: 'start', hidden: false },
    { verb: 'open', hidden: false, link: 'x'.repeat(10_001) },
    { verb: 'open', hidden: false, link: 1 },
    { verb: 'rm', hidden: false, link: null },
    { verb: 'new', hidden: 1 },
    'new',
  ])('takes nothing but a start from another start: %j', (data) => {
    expect(secondStartData.safeParse(data).success).toBe(false);
  });

  it('accepts what another start hands over', () => {
    expect(secondStartData.parse(secondStartDataOf(parseCommandLine(['hushlink', '--new'])))).toEqual({
      verb: 'new',
      hidden: false,
      link: null,
    });
  });
});

describe('a start', () => {
  const run = (verb: Verb, link: Sensitive | null = null): readonly (readonly unknown[])[] => {
    const { made, record } = createCalls();
    const names: readonly (keyof Commands)[] = [
      'shareClipboard',
      'newSecret',
      'generate',
      'openLink',
      'showActivity',
      'showSettings',
      'sendDrafts',
      'reloadRecords',
    ];
    const commands = Object.fromEntries(names.map((name) => [name, record(name, undefined)]));
    runCommandLine(partOf<Commands>(commands), { verb, hidden: false, link });
    return made;
  };
  const commandOf: Readonly<Record<Verb, keyof Commands>> = {
    start: 'newSecret',
    new: 'newSecret',
    'share-clipboard': 'shareClipboard',
    generate: 'generate',
    open: 'openLink',
    activity: 'showActivity',
    settings: 'showSettings',
    'send-drafts': 'sendDrafts',
    'records-changed': 'reloadRecords',
  };

  it.each(verbs)('does what the verb says, once: %s', (verb) => {
    expect(run(verb).map(([name]) => name)).toEqual([commandOf[verb]]);
  });

  it('opens the link it was given, and none where there is none', () => {
    expect(run('open', new Sensitive('a link'))).toEqual([['openLink', sensitive('a link')]]);
    expect(run('open')).toEqual([['openLink', undefined]]);
  });
});
