import type { App } from 'electron/main';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWords } from '../../../electron/core/settings/words.ts';
import { notifyStartProblems, quitBecauseItCannotStart } from '../../../electron/shell/start-problems.ts';
import { failed, success } from '../../../src/shared/result.ts';
import {
  createFakeClock,
  createFakeLog,
  createFakeNotifier,
  settingsWith,
} from '../../support/fakes/ports.ts';

const box = vi.hoisted(() => ({ show: vi.fn() }));
vi.mock('electron/main', () => ({ dialog: { showMessageBox: box.show } }));

describe('what went wrong at start', () => {
  const setUp = () => {
    const notifier = createFakeNotifier();
    const opened: string[] = [];
    const settings = { current: () => settingsWith() };
    const words = createWords({ settings, systemLanguages: ['en'], clock: createFakeClock() });
    const windows = { open: (name: string) => void opened.push(name) };
    return { notifier, opened, ports: { notifier, words, windows } };
  };

  it('is nothing to tell when nothing did', () => {
    const { notifier, ports } = setUp();
    notifyStartProblems(ports, [], success(null));
    expect(notifier.shown).toEqual([]);
  });

  it('is told for each settings file that was set aside, with where it is', () => {
    const { notifier, ports } = setUp();
    const notices = [
      { kind: 'settings-damaged', keptAs: 'one.json' },
      { kind: 'settings-from-newer', keptAs: 'two.json' },
    ] as const;
    notifyStartProblems(ports, notices, success(null));
    expect(notifier.shown).toMatchObject([
      { title: 'The settings could not be read', body: expect.stringContaining('one.json') },
      { title: 'The settings could not be read', body: expect.stringContaining('two.json') },
    ]);
  });

  it('is told of a hotkey that another program has, and leads to Settings', () => {
    const { notifier, opened, ports } = setUp();
    notifyStartProblems(ports, [], failed({ kind: 'hotkey-taken', accelerator: 'Alt+F1' }));
    expect(notifier.shown).toMatchObject([
      { title: 'The hotkey is not available', body: expect.stringContaining('Alt+F1') },
    ]);
    notifier.shown[0]?.onClick?.();
    expect(opened).toEqual(['settings']);
  });
});

describe('an app that cannot start', () => {
  const setUp = () => {
    const done: string[] = [];
    const { log, events } = createFakeLog();
    const { promise, resolve } = Promise.withResolvers<void>();
    box.show.mockImplementation((options: unknown) => {
      done.push('dialog');
      shown.push(options);
      return promise;
    });
    const shown: unknown[] = [];
    const app = {
      getPreferredSystemLanguages: () => ['en'],
      getPath: () => '/home/anna/.config/Hushlink',
      releaseSingleInstanceLock: () => done.push('lock released'),
      exit: (code: number) => done.push(`exit ${code}`),
    } as unknown as App;
    return { done, log, events, shown, app, close: resolve };
  };
  beforeEach(() => {
    box.show.mockReset();
  });

  it('lets another start begin, says in which folder to look, and ends when that was read', async () => {
    const { done, log, shown, app, close } = setUp();
    quitBecauseItCannotStart(app, log, new Error('canary'));
    expect(done).toEqual(['lock released', 'dialog']);
    expect(shown).toMatchObject([
      {
        type: 'error',
        message: 'Hushlink cannot start',
        detail: expect.stringContaining('/home/anna/.config/Hushlink'),
      },
    ]);
    close();
    await expect.poll(() => done.at(-1)).toBe('exit 1');
  });

  it.each([
    ['the code of an error that has one', Object.assign(new Error('canary'), { code: 'EACCES' }), 'EACCES'],
    ['that it happened at start', new Error('canary'), 'start'],
    ['no more than that for what is no error', 'canary', 'start'],
  ])('logs %s, and nothing else of it', (_what, error, kind) => {
    const { log, events, app } = setUp();
    quitBecauseItCannotStart(app, log, error);
    expect(events).toEqual([{ event: 'failed', kind }]);
  });
});
