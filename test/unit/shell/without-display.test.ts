import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const { did } = vi.hoisted(() => ({ did: [] as unknown[] }));
vi.mock('electron/main', () => ({ app: {} }));
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  writeSync: (descriptor: number, text: string) => void did.push(['tell', descriptor, text]),
}));

const { end } = await import('../../../electron/shell/without-display.ts');

const app = { exit: (code?: number) => void did.push(['exit', code]) };

afterEach(() => {
  did.length = 0;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe.runIf(process.platform === 'linux')('the end of a process without a display', () => {
  const reallyExit = (code: number) => void did.push(['exit at once', code]);
  beforeEach(() => {
    vi.stubGlobal('process', Object.assign(Object.create(process), { reallyExit }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is told before anything can go wrong with it, and is not left to Chromium', () => {
    vi.stubEnv('HUSHLINK_EXIT_CODE_TO', '3');
    end(app, 66, false);
    expect(did).toEqual([
      ['tell', 3, '66'],
      ['exit at once', 66],
    ]);
  });

  it('comes by force where the keychain may never answer', () => {
    vi.stubEnv('HUSHLINK_EXIT_CODE_TO', '3');
    vi.spyOn(process, 'kill').mockImplementation((_pid, signal) => {
      did.push(signal);
      return true;
    });
    end(app, 0, true);
    expect(did).toEqual([['tell', 3, '0'], 'SIGKILL']);
  });

  it('is told to nobody where nobody has asked', () => {
    end(app, 66, false);
    expect(did).toEqual([['exit at once', 66]]);
  });
});
