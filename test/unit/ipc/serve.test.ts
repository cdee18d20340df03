import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../electron/ipc/sender.ts';
import { type Handlers, serve } from '../../../electron/ipc/serve.ts';
import { type CallName, contract } from '../../../src/shared/contract/contract.ts';
import { usualRecipes } from '../../../src/shared/model/passwords.ts';
import { type WindowName, windowNames } from '../../../src/shared/model/windows.ts';

const names = Object.keys(contract) as CallName[];
const id = '21a167c4-0d55-494a-8684-dc649ea2b6bf';

/** A good input for each call. */
const good: Readonly<Record<CallName, unknown>> = {
  readState: undefined,
  openWindow: { window: 'settings' },
  fitWindow: { height: 240 },
  zoom: { step: 'in' },
  closeWindow: undefined,
  shareClipboard: undefined,
  quit: undefined,
  openUpdatePage: undefined,
  share: {
    secret: 's',
    lifetime: 3_600,
    passphrase: null,
    recipient: null,
    shareDomain: null,
    note: 'for Bo',
    draft: null,
  },
  shareLine: { secret: 's', lifetime: 3_600, passphrase: null, note: 'for Bo' },
  keepDraft: {
    secret: 's',
    lifetime: 3_600,
    passphrase: null,
    recipient: null,
    shareDomain: null,
    note: 'for Bo',
    draft: id,
  },
  copyLink: { id },
  copyLinks: { ids: [id] },
  copyPassphrase: { id },
  burnLink: { id, passphrase: null },
  burnLinks: { ids: [id] },
  burnElsewhere: { id, passphrase: null },
  askElsewhere: undefined,
  takePrefill: undefined,
  followDraft: { id },
  takeBurnRequest: undefined,
  openSettings: { pane: 'hotkey' },
  takeSettingsPane: undefined,
  showCard: { id },
  takeCard: undefined,
  readCard: { id },
  sendDraft: { id },
  sendDrafts: undefined,
  pauseSending: { paused: true },
  editDraft: { id },
  discardDraft: { id },
  setDraftDeadline: { id, discardAfter: 3_600 },
  lookAtClipboard: undefined,
  previewText: undefined,
  answerQuestion: { answer: 'share' },
  chooseProfile: { id: 'p1' },
  generate: {
    lifetime: 3_600,
    passphrase: null,
    recipient: null,
    shareDomain: null,
    note: '',
    recipe: usualRecipes.characters,
  },
  rememberRecipes: usualRecipes,
  makePassword: { kind: 'words', words: 6, separator: '-', capitalize: false },
  makePassphrase: undefined,
  copyReminder: { id, language: 'da' },
  copyMessage: { id, language: 'da' },
  copyValue: { value: 'v' },
  takeLink: undefined,
  takeClipboardLink: undefined,
  readLink: { text: 'https://eu.onetimesecret.com/secret/key' },
  revealLink: { text: 'https://eu.onetimesecret.com/secret/key', server: null, passphrase: null },
  readActivity: undefined,
  refreshActivity: undefined,
  exportReceipts: undefined,
  saveNote: { id, note: 'for Bo' },
  forgetReceipt: { id },
  forgetReceipts: { ids: [id] },
  clearReceipts: { which: 'ended' },
  saveProfile: { id: null, server: 'https://eu.onetimesecret.com', username: null },
  removeProfile: { id: 'p1' },
  setMakesPassphrase: { id: 'p1', makesPassphrase: true },
  storeToken: { id: 'p1', token: 't' },
  forgetToken: { id: 'p1' },
  testConnection: { id: 'p1' },
  openAccountPage: { server: 'https://eu.onetimesecret.com' },
  measureServers: undefined,
  savePreferences: { watchLinks: false },
  setLoginStart: { isOn: true },
  setHotkey: { accelerator: 'Alt+F1' },
  setDesktopHotkey: { isOn: true },
  configureHotkey: undefined,
  saveMoreHotkey: {
    hotkey: null,
    wish: { keys: 'Alt+F2', does: 'share-link', profile: null, lifetime: null, passphrase: true },
  },
  removeMoreHotkey: { hotkey: 'ab12' },
  copyHotkeyLine: { hotkey: 'share-clipboard' },
  tryHotkey: { hotkey: null },
  stopTryingHotkey: undefined,
  readAbout: undefined,
};

const pages = Object.fromEntries(
  windowNames.map((window) => [window, `app://hushlink/${window}/index.html`]),
) as Readonly<Record<WindowName, string>>;

/** The main process's side, with a twin of `ipcMain`. Window ids are their places in the list of windows. */
const setUp = (mayName: (window: WindowName, id: string) => boolean = () => true) => {
  const listeners = new Map<string, (event: never, ...args: never[]) => unknown>();
  const handled: CallName[] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        handled.push(name);
        return null;
      },
    ]),
  ) as unknown as Handlers;
  serve(
    { handle: (name, listener) => void listeners.set(name, listener as never) },
    handlers,
    (sent) => windowOf(sent, (webContentsId) => windowNames[webContentsId] ?? null),
    mayName,
    () => {},
  );
  const call = (name: string, event: unknown, ...args: readonly unknown[]) =>
    listeners.get(name)?.(event as never, ...(args as never[]));
  return { call, handled, listeners };
};

const eventFrom = (
  window: WindowName,
  change: { frameUrl?: string; subframe?: boolean; gone?: boolean } = {},
) => {
  const mainFrame = { url: change.frameUrl ?? pages[window] };
  return {
    sender: { id: windowNames.indexOf(window), mainFrame },
    senderFrame: change.gone === true ? null : change.subframe === true ? { url: pages[window] } : mainFrame,
  };
};

const isTruth = (object: unknown, key: string): boolean =>
  typeof (object as Readonly<Record<string, unknown>>)[key] === 'boolean';

const allowed = (name: CallName): WindowName => {
  const [first] = contract[name].windows;
  if (first === undefined) throw new Error(`${name} is for no window`);
  return first;
};

describe.each(names)('the call %s', (name) => {
  it('is answered for its windows', () => {
    for (const window of contract[name].windows) {
      const { call, handled } = setUp();
      call(name, eventFrom(window), ...(good[name] === undefined ? [] : [good[name]]));
      expect(handled).toEqual([name]);
    }
  });

  it.each(windowNames.filter((window) => !(contract[name].windows as readonly string[]).includes(window)))(
    'is refused for the window %s',
    (window) => {
      const { call, handled } = setUp();
      expect(() => call(name, eventFrom(window), good[name])).toThrow('refused');
      expect(handled).toEqual([]);
    },
  );

  it.each([
    ['a subframe', { subframe: true }],
    ['a frame that is gone', { gone: true }],
    ['a page from elsewhere', { frameUrl: 'https://evil.example/quick-share/index.html' }],
    ['a page whose host only begins like ours', { frameUrl: 'app://hushlink.evil/quick-share/index.html' }],
    ['a file', { frameUrl: 'file:///quick-share/index.html' }],
    ['an empty page', { frameUrl: 'about:blank' }],
    ['our page with something behind it', { frameUrl: 'app://hushlink/quick-share/index.html#x' }],
  ] as const)('is refused from %s', (_name, change) => {
    const { call, handled } = setUp();
    expect(() => call(name, eventFrom(allowed(name), change), good[name])).toThrow('refused');
    expect(handled).toEqual([]);
  });

  it('is refused from web contents that are not one of our windows', () => {
    const { call, handled } = setUp();
    const event = eventFrom(allowed(name));
    expect(() => call(name, { ...event, sender: { ...event.sender, id: 99 } }, good[name])).toThrow(
      'refused',
    );
    expect(handled).toEqual([]);
  });

  const object = typeof good[name] === 'object' ? good[name] : {};
  const malformed: readonly (readonly [string, readonly unknown[]])[] = [
    ['null', [null]],
    ['a number', [1]],
    ['text', ['x']],
    ['a list', [[]]],
    ['an empty object', [{}]],
    ['a surplus field', [{ ...object, surplus: 1 }]],
    ['a surplus argument', [good[name], 1]],
    ...(good[name] === undefined ? [] : ([['nothing', []]] as const)),
    ...Object.keys(object as object).flatMap((key) =>
      // One more of the same kind would be right.
      [
        undefined,
        1.5,
        { toString: 'x' },
        ['x'],
        'x'.repeat(10_000_000),
        // Half as many characters as units.
        '😀'.repeat(5_000_000),
        isTruth(object, key) ? 'true' : true,
      ].map(
        (value, serverName) => [`${key} wrong in way ${serverName}`, [{ ...object, [key]: value }]] as const,
      ),
    ),
  ];
  it.each(malformed)('is refused with %s', (_name, args) => {
    const { call, handled } = setUp();
    expect(() => call(name, eventFrom(allowed(name)), ...args)).toThrow('refused');
    expect(handled).toEqual([]);
  });
});

/** Calls about one draft or link, which windows besides Activity may make. */
const aboutOne = [
  'share',
  'keepDraft',
  'copyLink',
  'copyLinks',
  'copyPassphrase',
  'copyMessage',
  'burnLink',
] as const;
const aboutDraft = ['followDraft', 'editDraft', 'discardDraft'] as const;

describe.each([...aboutOne, ...aboutDraft])('the call %s about a draft or a link', (name) => {
  const input = name === 'share' ? { ...(good.share as object), draft: id } : good[name];

  it('is refused when it is not the window’s own', () => {
    const { call, handled } = setUp(() => false);
    expect(() => call(name, eventFrom(allowed(name)), input)).toThrow('refused');
    expect(handled).toEqual([]);
  });

  it('is answered by what the window may name', () => {
    const { call, handled } = setUp((window, named) => window === allowed(name) && named === id);
    call(name, eventFrom(allowed(name)), input);
    expect(handled).toEqual([name]);
  });
});

describe('a call about several links', () => {
  it('is refused when one of them is not the window’s own', () => {
    const other = '7d2c1d3e-5a0b-4a58-8a5e-0d9c3c1f2b10';
    const { call, handled } = setUp((_window, named) => named === id);
    expect(() => call('copyLinks', eventFrom('quick-share'), { ids: [id, other] })).toThrow('refused');
    expect(handled).toEqual([]);
  });
});

describe('a form that comes from no draft', () => {
  it.each(['share', 'keepDraft'] as const)('names nothing: %s', (name) => {
    const { call, handled } = setUp(() => false);
    call(name, eventFrom('quick-share'), { ...(good[name] as object), draft: null });
    expect(handled).toEqual([name]);
  });
});

describe('the bridge', () => {
  it('refuses bytes in the place of an object, as it does everything else', () => {
    const { call, handled } = setUp();
    const bytes = { templates: Uint16Array.of(0) };
    expect(() => call('savePreferences', eventFrom('settings'), bytes)).toThrow('refused');
    expect(handled).toEqual([]);
  });

  it('lets windows besides Activity name a draft or a link only where it is checked whose it is', () => {
    const unchecked = names.filter(
      (name) => JSON.stringify(good[name] ?? null).includes(id) && !('names' in contract[name]),
    );
    expect(unchecked).not.toEqual([]);
    for (const name of unchecked) expect(contract[name].windows).toEqual(['activity']);
  });

  it('has no channel besides those of the contract', () => {
    expect([...setUp().listeners.keys()].sort()).toEqual([...names].sort());
  });

  it('has no call that could give a token back', () => {
    expect(names.filter((name) => /token/i.test(name)).sort()).toEqual(['forgetToken', 'storeToken']);
  });
});
