import type { App } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { isLoggingAsked, muteChromium } from '../../../electron/shell/mute-chromium.ts';

const appWith = (given: readonly string[], appended: string[] = []) =>
  ({
    commandLine: {
      hasSwitch: (name: string) => given.includes(name),
      appendSwitch: (...words: readonly string[]) => appended.push(words.join('=')),
    },
  }) as unknown as App;

describe('Chromium on standard error', () => {
  it('is muted unless somebody asked for its log', () => {
    const appended: string[] = [];
    muteChromium(appWith([], appended));
    muteChromium(appWith(['enable-logging'], appended));
    expect(appended).toEqual(['log-level=3']);
  });

  it.each([
    [[], {}, false],
    [[], { ELECTRON_ENABLE_LOGGING: '' }, false],
    [[], { ELECTRON_ENABLE_LOGGING: '1' }, true],
    [['enable-logging'], {}, true],
  ])('is asked for by %j and %j: %s', (switches, env, isAsked) => {
    expect(isLoggingAsked(appWith(switches), env)).toBe(isAsked);
  });
});
