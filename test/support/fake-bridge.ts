import { type Bridge, type CallName, contract } from '../../src/shared/contract/contract.ts';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { CardView } from '../../src/shared/model/card.ts';
import { noPolicyView } from '../../src/shared/model/policy.ts';
import { initialPreferences } from '../../src/shared/model/preferences.ts';
import type { ProfileView } from '../../src/shared/model/profiles.ts';
import type { LinkView } from '../../src/shared/model/sharing.ts';
import { success } from '../../src/shared/result.ts';

type Calls = { readonly [Name in CallName]: Bridge[Name] };

/** What the main process answers, call by call. */
export type Script = {
  readonly [Name in CallName]: (
    ...input: Parameters<Calls[Name]>
  ) => Awaited<ReturnType<Calls[Name]>> | ReturnType<Calls[Name]>;
};

interface Recorded {
  readonly name: CallName;
  readonly input: unknown;
}

export const anonymousAtEu: ProfileView = {
  id: '7d2c1d3e-5a0b-4a58-8a5e-0d9c3c1f2b10',
  name: 'EU',
  server: 'https://eu.onetimesecret.com',
  serverName: 'EU',
  host: 'eu.onetimesecret.com',
  username: null,
  tokenStored: null,
  lastLifetime: null,
  makesPassphrase: false,
  isAllowed: true,
};

export const annaAtEu: ProfileView = { ...anonymousAtEu, username: 'anna@example.com', tokenStored: true };

const usualState: AppState = {
  language: 'en',
  platform: 'linux',
  profile: annaAtEu,
  profiles: [annaAtEu],
  preferences: initialPreferences,
  policy: noPolicyView,
  hotkey: { by: 'app', accelerator: 'CommandOrControl+Shift+1', status: 'on' },
  moreHotkeys: [],
  sharingClipboard: false,
  question: null,
  questionProfile: annaAtEu,
  textWaiting: false,
  linkWaiting: false,
  newestLink: null,
  burnWaiting: false,
  settingsPane: null,
  cardWaiting: false,
  drafts: { waiting: 0, held: 0, paused: false },
  activityRevision: 0,
  updates: { canCheck: false, newer: null },
  loginStart: 'off',
  trayAvailable: true,
  notices: [],
};

/** No links of the account made elsewhere. */
export const noneElsewhere = { elsewhere: [], elsewhereProblem: null } as const;

export const someLink: LinkView = {
  id: '0f5a9c0e-4a67-4a39-9d7e-3f0a6c1b2d11',
  link: 'https://eu.onetimesecret.com/secret/es75mv1jo7b4bk80o4c6e8m4vq0rzkd',
  // In the summer of a year that is not this one, so that the year is always written.
  expiresAt: new Date(2031, 10, 25, 14, 5).getTime(),
  copied: 'written',
  mailedTo: [],
  differences: [],
  sharedBefore: null,
  note: '',
};

/** The link as it is shown later, by the window that has nothing else. */
export const someCard: CardView & { readonly kind: 'link' } = {
  kind: 'link',
  link: { ...someLink, copied: null },
  passphrase: null,
  passphraseNeeded: false,
  madeAt: new Date(2031, 10, 24, 14, 5).getTime(),
  serverName: 'EU',
  state: 'new',
  checkedAt: null,
};

/** Where a test names one profile, it is the only one. */
const withProfiles = (change: Partial<AppState>): Partial<AppState> =>
  change.profile === undefined || change.profiles !== undefined
    ? change
    : { ...change, profiles: change.profile === null ? [] : [change.profile] };

const done = () => success(null);

/**
 * The main process as a window sees it: scripted answers and a log of the calls. Like the real one, it refuses anything
 * the contract does not allow.
 */
export const createFakeBridge = (change: Partial<AppState> = {}, script: Partial<Script> = {}) => {
  const calls: Recorded[] = [];
  const current = { state: { ...usualState, ...withProfiles(change) } };
  const answers: Script = {
    readState: () => current.state,
    openWindow: () => null,
    openSettings: () => null,
    takeSettingsPane: () => {
      const { settingsPane } = current.state;
      current.state = { ...current.state, settingsPane: null };
      return settingsPane;
    },
    fitWindow: () => null,
    zoom: done,
    closeWindow: () => null,
    shareClipboard: () => null,
    quit: () => null,
    openUpdatePage: () => null,
    share: () => success({ kind: 'link', link: someLink }),
    shareLine: () => success({ kind: 'link', link: { ...someLink, copied: null } }),
    keepDraft: () => success('5d1f0a52-7c58-4c1e-9a53-2f6a0d7c9e11'),
    copyLink: done,
    copyLinks: done,
    copyPassphrase: done,
    burnLink: done,
    burnLinks: ({ ids }) => ({ burned: ids.length, failure: null }),
    takePrefill: () => null,
    followDraft: () => ({ kind: 'draft', state: 'waiting', failure: null }),
    lookAtClipboard: () => null,
    previewText: () => null,
    answerQuestion: () => null,
    chooseProfile: done,
    generate: () => success({ value: 'k8#vTq2mW!xz7Rd$LpYh', link: someLink }),
    makePassword: () => ({ value: 'Wn4rX!ty7cPq2#Lm', entropyBits: 103.4 }),
    rememberRecipes: done,
    makePassphrase: () => 'gravel-mocha-trickle-unpaved',
    copyMessage: done,
    copyReminder: done,
    copyValue: done,
    takeLink: () => null,
    takeClipboardLink: () => null,
    readLink: () =>
      success({ kind: 'link', host: 'eu.onetimesecret.com', serverName: 'EU', familiar: true } as const),
    revealLink: () => success({ value: 'hunter2' }),
    readActivity: () => ({
      drafts: [],
      receipts: [],
      ...noneElsewhere,
      storage: { notKept: null, damaged: 0, otherKey: 0, newer: 0 },
    }),
    takeBurnRequest: () => null,
    showCard: () => null,
    takeCard: () => someLink.id,
    readCard: () => someCard,
    askElsewhere: () => null,
    burnElsewhere: done,
    exportReceipts: () => success({ isSaved: true }),
    refreshActivity: () => success({ left: 0 }),
    sendDraft: done,
    sendDrafts: () => null,
    pauseSending: done,
    editDraft: done,
    discardDraft: done,
    setDraftDeadline: done,
    saveNote: done,
    forgetReceipt: done,
    forgetReceipts: done,
    clearReceipts: done,
    saveProfile: () => success(annaAtEu.id),
    removeProfile: done,
    setMakesPassphrase: done,
    openAccountPage: () => null,
    measureServers: () => [],
    savePreferences: done,
    setLoginStart: done,
    storeToken: done,
    forgetToken: done,
    testConnection: () => success({ statusMs: 84, account: 'accepted' }),
    setHotkey: done,
    setDesktopHotkey: done,
    configureHotkey: () => null,
    copyHotkeyLine: done,
    saveMoreHotkey: done,
    removeMoreHotkey: done,
    tryHotkey: () => ({ pressed: 'share-clipboard' }),
    stopTryingHotkey: () => null,
    readAbout: () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chromium: '152.0.7977.3',
      node: '24.21.0',
      components: [
        { name: '@github/keytar', version: '7.10.6', licence: 'MIT', text: 'Copyright (c) 2013 GitHub Inc.' },
        { name: 'react', version: '19.3.1', licence: 'MIT', text: 'MIT License\n\nCopyright (c) Meta' },
        { name: 'zod', version: '4.6.7', licence: 'MIT', text: 'MIT License\n\nCopyright (c) Colin' },
      ],
    }),
    ...script,
  };
  return {
    calls,
    /** The inputs of the calls of one name, oldest first. */
    callsOf: (name: CallName): readonly unknown[] =>
      calls.filter((call) => call.name === name).map(({ input }) => input),
    state: () => current.state,
    /** Changes the state; pushing it to the page is up to the caller. */
    change: (next: Partial<AppState>): AppState => {
      current.state = {
        ...current.state,
        ...(current.state.profiles.length > 1 ? next : withProfiles(next)),
      };
      return current.state;
    },
    answer: async (name: CallName, input: unknown): Promise<unknown> => {
      const parsed = contract[name].input.parse(input);
      calls.push({ name, input: parsed });
      // The parser has just checked that the input belongs to this call.
      const answer = answers[name] as (input: unknown) => unknown;
      return await answer(parsed);
    },
  };
};

export type FakeBridge = ReturnType<typeof createFakeBridge>;

/** An answer that comes when the test gives it. */
export const later = <Value>(): {
  readonly answer: Promise<Value>;
  readonly give: (value: Value) => void;
} => {
  const { promise, resolve } = Promise.withResolvers<Value>();
  return { answer: promise, give: resolve };
};
