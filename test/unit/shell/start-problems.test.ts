import type { App } from 'electron/main';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import { createWords } from '../../../electron/core/settings/words.ts';
import {
  notifyLostHotkey,
  notifyStartProblems,
  quitBecauseItCannotStart,
} from '../../../electron/shell/start-problems.ts';
import type { DesktopHotkey } from '../../../src/shared/model/hotkey.ts';
import { failed, success } from '../../../src/shared/result.ts';
import { textIn } from '../../../src/shared/text-in.ts';
import { createFakeClock, createFakeNotifier, settingsWith } from '../../support/fakes/ports.ts';

const box = vi.hoisted(() => ({ show: vi.fn() }));
const streams = vi.hoisted(() => ({ complain: vi.fn() }));
vi.mock('electron/main', () => ({ dialog: { showMessageBox: box.show } }));
vi.mock('../../../electron/adapters/standard-streams.ts', () => streams);

describe('what went wrong at start', () => {
  const setUp = () => {
    const notifier = createFakeNotifier();
    const opened: string[] = [];
    const settings = { current: () => settingsWith() };
    const words = createWords({ settings, systemLanguages: ['en'], clock: createFakeClock() });
    const showSettings = (pane = 'as it is') => void opened.push(pane);
    return { notifier, opened, ports: { notifier, words, showSettings, platform: 'linux' as const } };
  };

  it('is nothing to tell when nothing did', () => {
    const { notifier, ports } = setUp();
    notifyStartProblems(ports, [], success(null), null);
    expect(notifier.shown).toEqual([]);
  });

  it('is told for each settings file that was set aside, with where it is', () => {
    const { notifier, ports } = setUp();
    const notices = [
      { kind: 'settings-damaged', keptAs: 'one.json' },
      { kind: 'settings-from-newer', keptAs: 'two.json' },
    ] as const;
    notifyStartProblems(ports, notices, success(null), null);
    expect(notifier.shown).toMatchObject([
      { title: 'The settings could not be read', body: expect.stringContaining('one.json') },
      { title: 'The settings could not be read', body: expect.stringContaining('two.json') },
    ]);
  });

  it('is told of a policy that cannot be used, with what is wrong with it', () => {
    const { notifier, ports } = setUp();
    const broken = {
      kind: 'policy-broken',
      file: '/etc/hushlink/policy.json',
      fault: 'not-json',
      at: '',
    } as const;
    notifyStartProblems(ports, [], success(null), broken);
    expect(notifier.shown).toMatchObject([
      {
        title: 'Hushlink sends nothing',
        body: expect.stringMatching(/\/etc\/hushlink\/policy\.json.*not valid JSON/),
      },
    ]);
  });

  it('is told of a hotkey that another program has, and leads to where it is set', () => {
    const { notifier, opened, ports } = setUp();
    notifyStartProblems(ports, [], failed({ kind: 'hotkey-taken', accelerator: 'Alt+F1' }), null);
    expect(notifier.shown).toMatchObject([
      { title: 'The hotkey is not available', body: expect.stringContaining('Alt+F1') },
    ]);
    notifier.shown[0]?.onClick?.();
    expect(opened).toEqual(['hotkey']);
  });

  /** What becomes of a hotkey of the desktop, one status after another. */
  const shownAfter = (...statuses: readonly DesktopHotkey['status'][]) => {
    const { notifier, opened, ports } = setUp();
    const changed = createEventSource<void>();
    let status: DesktopHotkey['status'] = 'waiting';
    const view = () => ({ by: 'desktop', via: 'portal', status, keys: null, canConfigure: false }) as const;
    notifyLostHotkey(ports, { current: view, subscribe: changed.subscribe });
    for (const next of statuses) {
      status = next;
      changed.emit();
    }
    notifier.shown[0]?.onClick?.();
    return { titles: notifier.shown.map(({ title }) => title), opened };
  };

  it.each(['refused', 'unanswered'] as const)(
    'is told of a hotkey that the desktop does not give any more: %s',
    (status) => {
      expect(shownAfter('waiting', 'bound', 'waiting', status)).toEqual({
        titles: ['The hotkey is not available'],
        opened: ['hotkey'],
      });
    },
  );

  it('is not told of a hotkey that the desktop gives, or that is asked for in Settings', () => {
    expect(shownAfter('waiting', 'bound', 'waiting', 'bound').titles).toEqual([]);
    expect(shownAfter('waiting', 'off', 'asking', 'refused').titles).toEqual([]);
  });
});

describe('an app that cannot start', () => {
  const folder = '/home/anna/.config/Hushlink';
  const setUp = () => {
    const done: string[] = [];
    const shown: unknown[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    box.show.mockImplementation((options: unknown) => {
      done.push('dialog');
      shown.push(options);
      return promise;
    });
    streams.complain.mockImplementation((sentence: string) => done.push(sentence));
    const app = {
      releaseSingleInstanceLock: () => done.push('lock released'),
      whenReady: async () => undefined,
      exit: (code: number) => done.push(`exit ${code}`),
    } as unknown as App;
    return { done, shown, app, close: resolve };
  };
  beforeEach(() => {
    box.show.mockReset();
    streams.complain.mockReset();
  });

  it('lets another start begin, says in which folder to look, and ends when that was read', async () => {
    const { done, shown, app, close } = setUp();
    const ended = quitBecauseItCannotStart(app, { kind: 'user-data', folder }, textIn('en'), true);
    await expect.poll(() => done.at(-1)).toBe('dialog');
    expect(done).toEqual([expect.stringContaining(folder), 'lock released', 'dialog']);
    expect(shown).toMatchObject([
      { type: 'error', message: 'Hushlink cannot start', detail: expect.stringContaining(folder) },
    ]);
    close();
    await ended;
    expect(done.at(-1)).toBe('exit 1');
  });

  it.each([
    [{ kind: 'no-display' }, 'There is no display'],
    [{ kind: 'temporary-folder', folder: '/proc' }, '/proc'],
  ] as const)('says why on standard error alone where there is no display: %j', async (problem, why) => {
    const { done, app } = setUp();
    await quitBecauseItCannotStart(app, problem, textIn('en'), false);
    expect(done).toEqual([expect.stringContaining(why), 'lock released', 'exit 1']);
  });
});
