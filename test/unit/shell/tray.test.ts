import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron/main';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appStateOf } from '../../../electron/core/app/app-state.ts';
import type { Commands } from '../../../electron/core/app/commands.ts';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import { policyView } from '../../../electron/core/policy/policy-view.ts';
import type { RecentLink } from '../../../electron/core/receipts/recent-links.ts';
import { createWords } from '../../../electron/core/settings/words.ts';
import { languageAtStart, showFirstTray } from '../../../electron/shell/first-tray.ts';
import { createTray } from '../../../electron/shell/tray.ts';
import type { AppState } from '../../../src/shared/model/app-state.ts';
import { createCalls, partOf } from '../../support/fakes/calls.ts';
import { noPolicy, policyWith } from '../../support/fakes/policy.ts';
import { createFakeClock, settingsWith } from '../../support/fakes/ports.ts';

/** What Electron was asked to show. */
const desktop = vi.hoisted(() => ({
  trays: [] as {
    image: string;
    tooltip: string;
    menus: unknown[];
    isDestroyed: boolean;
    click: () => void;
  }[],
  themeChanged: () => {},
}));
vi.mock('electron/main', () => ({
  Menu: { buildFromTemplate: (items: unknown) => items },
  nativeTheme: {
    shouldUseDarkColorsForSystemIntegratedUI: false,
    on: (_name: string, listener: () => void) => {
      desktop.themeChanged = listener;
    },
  },
  Tray: class {
    readonly #shown;
    constructor(image: string) {
      this.#shown = { image, tooltip: '', menus: [] as unknown[], isDestroyed: false, click: () => {} };
      desktop.trays.push(this.#shown);
    }
    setImage(image: string) {
      this.#shown.image = image;
    }
    setToolTip(tooltip: string) {
      this.#shown.tooltip = tooltip;
    }
    setContextMenu(menu: unknown) {
      this.#shown.menus.push(menu);
    }
    on(_name: string, listener: () => void) {
      const before = this.#shown.click;
      this.#shown.click = () => {
        before();
        listener();
      };
    }
    isDestroyed() {
      return this.#shown.isDestroyed;
    }
    removeAllListeners() {
      this.#shown.click = () => {};
    }
    destroy() {
      this.#shown.isDestroyed = true;
    }
  },
}));

const idle: AppState = appStateOf({
  language: 'en',
  platform: 'linux',
  settings: settingsWith(),
  policy: noPolicy,
  hotkey: { by: 'app', accelerator: null, status: 'off' },
  moreHotkeys: [],
  clipboardShare: { isSharing: false, question: null, profile: null },
  newestReceipt: undefined,
  draftsWaiting: 0,
  draftsHeld: 0,
  hasPrefill: false,
  hasLinkToOpen: false,
  hasLinkToBurn: false,
  settingsPane: null,
  hasLinkToShow: false,
  loginStart: 'off',
  hasTray: true,
  activityRevision: 0,
  updates: { canCheck: false, newer: null },
  notices: [],
});

const waitingOne = { waiting: 1, held: 0, paused: false };

const setUp = (
  first: Partial<AppState> = {},
  isThere: boolean | null = true,
  isHeardOf = true,
  language = 'en',
) => {
  desktop.trays.length = 0;
  const { made, record } = createCalls();
  const changed = createEventSource<AppState>();
  const trayHost = createEventSource<boolean>();
  const world = { state: { ...idle, ...first }, recent: [] as readonly RecentLink[] };
  const names: readonly (keyof Commands)[] = [
    'shareClipboard',
    'newSecret',
    'generate',
    'openLink',
    'showActivity',
    'showSettings',
    'showHelp',
    'sendDrafts',
    'pauseSending',
    'chooseProfile',
    'burnNewest',
    'copyLink',
    'openUpdatePage',
    'quit',
  ];
  createTray({
    words: createWords({
      settings: { current: () => settingsWith() },
      systemLanguages: [language],
      clock: createFakeClock(),
    }),
    state: { current: () => world.state, subscribe: changed.subscribe },
    commands: partOf<Commands>(Object.fromEntries(names.map((name) => [name, record(name, undefined)]))),
    trayHost: { isThere: () => isThere, subscribe: trayHost.subscribe, hasOwnIcon: async () => isHeardOf },
    recentLinks: () => world.recent,
    first: showFirstTray('en', (command) => made.push(['first', command])),
  });
  const tray = () => {
    const shown = desktop.trays.at(-1);
    if (shown === undefined) throw new Error('there is no tray');
    return shown;
  };
  const menu = () => (tray().menus.at(-1) ?? []) as readonly MenuItemConstructorOptions[];
  const labels = () => menu().flatMap(({ label }) => (label === undefined ? [] : [label]));
  /** Clicks as Electron does, and waits for the turn in which it has an effect. */
  const click = async (items: readonly MenuItemConstructorOptions[], label: string) => {
    const item = items.find((candidate) => candidate.label === label);
    if (item === undefined) throw new Error(`there is no ${label}`);
    (item.click as unknown as () => void)();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const change = (next: Partial<AppState>) => {
    world.state = { ...world.state, ...next };
    changed.emit(world.state);
    vi.advanceTimersByTime(100);
  };
  const makeLinks = (...recent: readonly RecentLink[]) => {
    world.recent = recent;
    change({ activityRevision: world.state.activityRevision + 1 });
  };
  const changeAtOnce = (...states: readonly Partial<AppState>[]) => {
    for (const next of states) {
      world.state = { ...world.state, ...next };
      changed.emit(world.state);
    }
  };
  return { made, makeLinks, tray, menu, labels, click, change, changeAtOnce, trayHost };
};
let app = setUp();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  app = setUp();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the menu of the tray', () => {
  const waiting = { drafts: { waiting: 1, held: 2, paused: false } };

  it('has what can always be asked for, and nothing else at first', () => {
    expect(app.labels()).toEqual([
      'Share clipboard',
      'New secret…',
      'Generate…',
      'Open a link…',
      'Activity…',
      'Help…',
      'Settings…',
      'Quit Hushlink',
    ]);
  });

  it.each([
    ['Share clipboard', ['shareClipboard']],
    ['New secret…', ['newSecret']],
    ['Generate…', ['generate']],
    ['Open a link…', ['openLink']],
    ['Activity…', ['showActivity']],
    ['Help…', ['showHelp']],
    ['Settings…', ['showSettings']],
    ['Quit Hushlink', ['quit']],
  ])('does what it says: %s', async (label, call) => {
    await app.click(app.menu(), label);
    expect(app.made).toEqual([call]);
  });

  it.each([true, false])('greys out Share clipboard while a share is under way: %s', (sharingClipboard) => {
    app.change({ sharingClipboard });
    expect(app.menu()[0]?.enabled).toBe(!sharingClipboard);
  });

  it('offers to burn the newest link while there is one, by when it was made', async () => {
    app.change({ newestLink: { madeAt: Date.UTC(2026, 10, 23, 11, 59) } });
    const label = app.labels()[5] ?? '';
    expect(label).toMatch(/:59/);
    await app.click(app.menu(), label);
    expect(app.made).toEqual([['burnNewest']]);
  });

  it('says which keys share the clipboard, if any do', () => {
    app.change({ hotkey: { by: 'app', accelerator: 'CommandOrControl+Shift+1', status: 'on' } });
    expect(app.labels()[0]).toBe('Share clipboard (Ctrl+Shift+1)');
    app.change({ hotkey: { by: 'app', accelerator: 'CommandOrControl+Shift+1', status: 'taken' } });
    expect(app.labels()[0]).toBe('Share clipboard');
  });

  const link = (id: string, note = ''): RecentLink => ({
    id,
    note,
    madeAt: Date.UTC(2026, 10, 23, 11, 59),
    server: 'https://eu.onetimesecret.com',
  });

  it('copies the last link, while there is one', async () => {
    app.makeLinks(link('a'));
    expect(app.labels().slice(3, 6)).toEqual(['Open a link…', 'Copy last link', 'Activity…']);
    await app.click(app.menu(), 'Copy last link');
    expect(app.made).toEqual([['copyLink', 'a']]);
    app.makeLinks();
    expect(app.labels()).not.toContain('Copy last link');
  });

  it('has the recent links when there are several, by note, time and server', async () => {
    app.makeLinks(link('a', 'R&D for Bo'), link('b'));
    const recent = app.menu().find(({ label }) => label === 'Recent links')
      ?.submenu as readonly MenuItemConstructorOptions[];
    expect(recent.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^R&&D for Bo · 23 Nov, \d\d:59 · EU$/),
      expect.stringMatching(/^23 Nov, \d\d:59 · EU$/),
    ]);
    await app.click(recent, recent[1]?.label ?? '');
    await app.click(app.menu(), 'Copy last link');
    expect(app.made).toEqual([
      ['copyLink', 'b'],
      ['copyLink', 'a'],
    ]);
  });

  it('names a newer version once there is one, and leads to its page', async () => {
    expect(app.labels().join()).not.toContain('Version');
    app.change({ updates: { canCheck: true, newer: '0.2.0' } });
    await app.click(app.menu(), 'Version 0.2.0 is available…');
    expect(app.made).toEqual([['openUpdatePage']]);
  });

  it('counts drafts, and offers to send them or to pause while some wait', async () => {
    app.change(waiting);
    expect(app.labels().slice(4, 7)).toEqual(['Activity (3)…', 'Send drafts now', 'Pause sending']);
    await app.click(app.menu(), 'Send drafts now');
    await app.click(app.menu(), 'Pause sending');
    expect(app.made).toEqual([['sendDrafts'], ['pauseSending', true]]);
  });

  it('offers nothing but to resume while sending is paused', async () => {
    app.change({ drafts: { ...waiting.drafts, paused: true } });
    expect(app.labels().slice(4, 7)).toEqual(['Activity (3)…', 'Resume sending', 'Help…']);
    await app.click(app.menu(), 'Resume sending');
    expect(app.made).toEqual([['pauseSending', false]]);
  });

  it('offers nothing to send when all drafts wait for the user', () => {
    app.change({ drafts: { waiting: 0, held: 1, paused: false } });
    expect(app.labels().slice(4, 6)).toEqual(['Activity (1)…', 'Help…']);
  });

  it('offers a choice of profiles when there are several', async () => {
    const [first] = idle.profiles;
    if (first === undefined) throw new Error('there is no profile');
    const second = { ...first, id: 'p2', serverName: 'UK', username: 'anna' };
    app.change({ profiles: [first, second], profile: second });
    const choices = app.menu().find(({ label }) => label === 'Send to')
      ?.submenu as readonly MenuItemConstructorOptions[];
    expect(choices.map(({ label, checked }) => [label, checked])).toEqual([
      ['EU · anonymous', false],
      ['UK · anna', true],
    ]);
    await app.click(choices, 'EU · anonymous');
    expect(app.made).toEqual([['chooseProfile', 'p1']]);
  });

  it('is set anew only when it differs, since that closes an open one', () => {
    const { menus } = app.tray();
    const first = menus.length;
    app.change({ activityRevision: 5, textWaiting: true });
    expect(menus).toHaveLength(first);
    app.change({ sharingClipboard: true });
    expect(menus).toHaveLength(first + 1);
  });

  it('is set once for what changes in a row, and not in the middle of it', () => {
    const { menus } = app.tray();
    const first = menus.length;
    app.changeAtOnce({ sharingClipboard: true }, { drafts: waitingOne }, { sharingClipboard: false });
    vi.advanceTimersByTime(99);
    expect(menus).toHaveLength(first);
    vi.advanceTimersByTime(1);
    expect(menus).toHaveLength(first + 1);
    expect(app.labels()).toContain('Activity (1)…');
    expect(app.tray().image).toMatch(/resources.tray.waiting/);
  });

  it('stays open during a short share', () => {
    const { menus } = app.tray();
    const first = menus.length;
    app.changeAtOnce({ sharingClipboard: true }, { sharingClipboard: false });
    vi.advanceTimersByTime(1_000);
    expect(menus).toHaveLength(first);
  });
});

describe('the tray icon', () => {
  it.each<[string, Partial<AppState>, string]>([
    ['nothing', {}, 'Hushlink'],
    ['a share', { sharingClipboard: true, drafts: waitingOne }, 'Hushlink: creating a link'],
    ['a draft', { drafts: waitingOne }, 'Hushlink: 1 draft waiting'],
    [
      'a pause',
      { drafts: { ...waitingOne, held: 1, paused: true } },
      'Hushlink: sending is paused, 2 drafts waiting',
    ],
    ['a decision', { drafts: { waiting: 0, held: 1, paused: true } }, 'Hushlink: 1 draft is waiting for you'],
    ['no server', { profile: null }, 'Hushlink: no server chosen'],
  ])('says what there is: %s', (_what, state, tooltip) => {
    app.change(state);
    expect(app.tray().tooltip).toBe(tooltip);
  });

  it('shows that drafts wait, whatever theme there is by then', () => {
    const before = app.tray().image;
    app.change({ drafts: waitingOne });
    expect(app.tray().image).toMatch(/resources.tray.waiting/);
    expect(app.tray().image).not.toBe(before);
    desktop.themeChanged();
    expect(app.tray().image).toMatch(/resources.tray.waiting/);
  });

  it('opens Quick share when it is clicked', () => {
    app.tray().click();
    expect(app.made.map(([name]) => name)).toEqual(['newSecret']);
  });

  it('goes when the desktop says that it does not show it', () => {
    app = setUp({}, false);
    expect(desktop.trays.map(({ isDestroyed }) => isDestroyed)).toEqual([true]);
    app.change({ drafts: waitingOne });
    desktop.themeChanged();
    expect(desktop.trays).toHaveLength(1);
  });

  it('stays until the desktop has said whether it shows it', () => {
    app = setUp({}, null);
    app.change({ drafts: waitingOne });
    expect(app.tray().image).toMatch(/resources.tray.waiting/);
    expect(desktop.trays.map(({ isDestroyed }) => isDestroyed)).toEqual([false]);
    app.trayHost.emit(false);
    expect(desktop.trays.map(({ isDestroyed }) => isDestroyed)).toEqual([true]);
  });

  it('is the first one, with all that belongs into its menu by now', () => {
    app = setUp({ drafts: waitingOne });
    expect(desktop.trays.map(({ isDestroyed }) => isDestroyed)).toEqual([false]);
    expect(app.labels()).toContain('Activity (1)…');
    app.tray().click();
    expect(app.made.map(([name]) => name)).toEqual(['newSecret']);
  });

  it.each([true, null])(
    'is made anew when a panel has come that has not heard of the first: %s',
    async (isThere) => {
      app = setUp({}, isThere, false);
      if (isThere === null) app.trayHost.emit(true);
      await vi.advanceTimersByTimeAsync(499);
      expect(desktop.trays).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(desktop.trays.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false]);
      expect(app.labels()).toContain('Quit Hushlink');
      // Only the first can have been made too early.
      app.trayHost.emit(true);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(desktop.trays).toHaveLength(2);
    },
  );

  it('comes and goes with the panel, one at a time and with its menu', () => {
    app = setUp({}, false);
    app.trayHost.emit(true);
    app.trayHost.emit(true);
    expect(desktop.trays).toHaveLength(2);
    expect(app.labels()).toContain('Quit Hushlink');
    app.trayHost.emit(false);
    expect(app.tray().isDestroyed).toBe(true);
    app.trayHost.emit(true);
    expect(desktop.trays).toHaveLength(3);
    expect(app.labels()).toContain('Quit Hushlink');
    app.trayHost.emit(false);
    app.change({ drafts: waitingOne });
    app.trayHost.emit(true);
    expect(desktop.trays).toHaveLength(4);
    expect(app.tray().image).toMatch(/resources.tray.waiting/);
    expect(app.labels()).toContain('Activity (1)…');
  });
});

describe('what an administrator has set', () => {
  const policyOf = (rules: Readonly<Record<string, unknown>>) => policyView(policyWith(rules));

  it('leaves no link to be opened from the menu', () => {
    const isEnabled = (first: Partial<AppState>) =>
      setUp(first)
        .menu()
        .find(({ label }) => label === 'Open a link…')?.enabled;
    expect(isEnabled({ policy: policyOf({ openLinks: 'none' }) })).toBe(false);
    expect(isEnabled({ policy: policyOf({}) })).toBe(true);
  });

  it('leaves only the profiles to be chosen that are allowed', () => {
    const [one] = idle.profiles;
    if (one === undefined) throw new Error('there is no profile');
    const other = { ...one, id: 'p2', serverName: 'UK', isAllowed: false };
    const sendTo = setUp({ profiles: [one, other], profile: one })
      .menu()
      .find(({ label }) => label === 'Send to');
    const items = sendTo?.submenu as readonly MenuItemConstructorOptions[];
    expect(items.map(({ enabled }) => enabled)).toEqual([true, false]);
  });
});

describe('the menu that is there at first', () => {
  const firstMenu = (language: string) => {
    desktop.trays.length = 0;
    const chosen: string[] = [];
    showFirstTray(language, (command) => chosen.push(command));
    const [shown] = desktop.trays;
    return { chosen, shown, items: (shown?.menus[0] ?? []) as readonly MenuItemConstructorOptions[] };
  };
  const outlineOf = (items: readonly MenuItemConstructorOptions[]) =>
    items.map(({ type, label }) => type ?? label);

  it.each(['en', 'da', 'de', 'fr', 'es'])(
    'is the one that stays when there is nothing to add: %s',
    (language) => {
      const { items } = firstMenu(language);
      expect(new Set(outlineOf(items).filter((label) => label !== 'separator')).size).toBe(8);
      app = setUp({ language }, true, true, language);
      expect(outlineOf(items)).toEqual(outlineOf(app.menu()));
    },
  );

  it.each(['nl', 'en-XA', 'constructor', '__proto__', ''])(
    'speaks English where %j is not ours',
    (language) => {
      expect(outlineOf(firstMenu(language).items)).toEqual(outlineOf(firstMenu('en').items));
    },
  );

  it('does not share what is copied after the click', () => {
    expect(firstMenu('en').items.filter(({ enabled }) => enabled === false)).toMatchObject([
      { label: 'Share clipboard' },
    ]);
  });

  it('passes on what is chosen, in a turn of its own', async () => {
    const { chosen, items, shown } = firstMenu('en');
    for (const { click } of items) (click as (() => void) | undefined)?.();
    expect(chosen).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(chosen).toEqual([
      'newSecret',
      'generate',
      'openLink',
      'showActivity',
      'showHelp',
      'showSettings',
      'quit',
    ]);
    shown?.click();
    expect(chosen.at(-1)).toBe('newSecret');
  });

  it.each([
    ['de', '{"version":3,"preferences":{"language":"de"}}', ['fr']],
    ['fr', '{"preferences":{"language":"system"}}', ['fr-CA', 'de']],
    ['fr', '{"preferences":{}}', ['fr']],
    ['fr', '\uFEFF[]', ['fr']],
    ['de', '\uFEFF{"preferences":{"language":"de"}}', ['fr']],
    ['fr', 'null', ['fr']],
    ['fr', null, ['fr']],
  ])(
    'is in the language of the settings, or of the system: %s for %j',
    async (language, settings, system) => {
      const folder = mkdtempSync(join(tmpdir(), 'hushlink-first-tray-'));
      if (settings !== null) writeFileSync(join(folder, 'settings.json'), settings);
      expect(await languageAtStart(folder, system)).toBe(language);
      rmSync(folder, { recursive: true });
    },
  );
});
