import { describe, expect, it } from 'vitest';
import { handedOver, parseCommandLine } from '../../../electron/shell/command-line.ts';

describe('the command line', () => {
  it.each([
    [[], { verb: 'start', hidden: false }],
    [['--hidden'], { verb: 'start', hidden: true }],
    [['--new'], { verb: 'new', hidden: false }],
    [['--settings'], { verb: 'settings', hidden: false }],
    [['--share-clipboard'], { verb: 'share-clipboard', hidden: false }],
    [['--share-clipboard', '--hidden'], { verb: 'share-clipboard', hidden: true }],
    [['--no-sandbox', '--user-data-dir=/tmp/x', '.', '--new'], { verb: 'new', hidden: false }],
    [['--newer', '--start', 'new', 'settings'], { verb: 'start', hidden: false }],
  ])('%j', (args, expected) => {
    expect(parseCommandLine(['/usr/bin/hushlink', ...args])).toEqual(expected);
  });

  it.each([
    undefined,
    null,
    {},
    { verb: 'start' },
    { verb: 'rm', hidden: false },
    { verb: 'new', hidden: 1 },
    'new',
  ])('takes nothing but a start from another start: %j', (data) => {
    expect(handedOver.safeParse(data).success).toBe(false);
  });

  it('takes what another start hands over', () => {
    expect(handedOver.parse(parseCommandLine(['hushlink', '--new']))).toEqual({ verb: 'new', hidden: false });
  });
});
