import { describe, expect, it } from 'vitest';
import { appStateOf, type Snapshots } from '../../../../electron/core/app/app-state.ts';
import { initialSettings } from '../../../../electron/core/settings/settings.ts';
import type { AppState } from '../../../../src/shared/model/app-state.ts';
import { noPolicyView } from '../../../../src/shared/model/policy.ts';
import { noPolicy } from '../../../support/fakes/policy.ts';
import { settingsWith } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const snapshots: Snapshots = {
  language: 'da',
  platform: 'linux',
  settings: settingsWith({ username: 'anna@example.com' }),
  policy: noPolicy,
  hotkey: { by: 'app', accelerator: 'Alt+F1', status: 'on' },
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
  loginStart: 'on',
  hasTray: true,
  activityRevision: 7,
  updates: { canCheck: true, newer: '0.2.0' },
  notices: [{ kind: 'settings-damaged', keptAs: 'settings.damaged.json' }],
};
const anna = {
  id: 'p1',
  name: 'EU',
  server: 'https://eu.onetimesecret.com',
  serverName: 'EU',
  host: 'eu.onetimesecret.com',
  username: 'anna@example.com',
  tokenStored: null,
  lastLifetime: null,
  makesPassphrase: false,
  isAllowed: true,
};

describe('the state of the app', () => {
  it('is what the features say of themselves', () => {
    expect(appStateOf(snapshots)).toEqual({
      language: 'da',
      platform: 'linux',
      profile: anna,
      profiles: [anna],
      preferences: snapshots.settings.preferences,
      policy: noPolicyView,
      hotkey: { by: 'app', accelerator: 'Alt+F1', status: 'on' },
      sharingClipboard: false,
      moreHotkeys: [],
      question: null,
      questionProfile: null,
      textWaiting: false,
      linkWaiting: false,
      burnWaiting: false,
      settingsPane: null,
      cardWaiting: false,
      newestLink: null,
      drafts: { waiting: 0, held: 0, paused: false },
      activityRevision: 7,
      updates: { canCheck: true, newer: '0.2.0' },
      loginStart: 'on',
      trayAvailable: true,
      notices: [{ kind: 'settings-damaged', keptAs: 'settings.damaged.json' }],
    } satisfies AppState);
  });

  it.each<[string, Partial<Snapshots>, Partial<AppState>]>([
    ['nobody has chosen a server', { settings: initialSettings }, { profile: null, profiles: [] }],
    [
      'the profile in use is gone',
      { settings: { ...snapshots.settings, activeProfile: 'gone' } },
      { profile: null, profiles: [anna] },
    ],
    [
      'the clipboard is being shared',
      { clipboardShare: { isSharing: true, question: null, profile: null } },
      { sharingClipboard: true },
    ],
    [
      'there is a question',
      { clipboardShare: { isSharing: false, question: { why: 'image' }, profile: null } },
      { question: { why: 'image' } },
    ],
    ['a text waits for Quick share', { hasPrefill: true }, { textWaiting: true, linkWaiting: false }],
    ['Settings is to show a pane', { settingsPane: 'hotkey' }, { settingsPane: 'hotkey' }],
    ['a link is to be shown', { hasLinkToShow: true }, { cardWaiting: true, burnWaiting: false }],
    ['a link is to be burned', { hasLinkToBurn: true }, { burnWaiting: true, linkWaiting: false }],
    [
      'there is a link that has not ended',
      { newestReceipt: receiptOf('a', { madeAt: 9 }) },
      { newestLink: { madeAt: 9 } },
    ],
    ['a link waits to be opened', { hasLinkToOpen: true }, { textWaiting: false, linkWaiting: true }],
    [
      'drafts wait, and others for the user',
      { draftsWaiting: 2, draftsHeld: 3 },
      { drafts: { waiting: 2, held: 3, paused: false } },
    ],
    [
      'sending is paused',
      { settings: { ...snapshots.settings, sendingPaused: true } },
      { drafts: { waiting: 0, held: 0, paused: true } },
    ],
    ['the app starts at login', { loginStart: 'off' }, { loginStart: 'off' }],
    ['nothing shows the tray', { hasTray: false }, { trayAvailable: false }],
    ['the desktop has not said whether it shows the tray', { hasTray: null }, { trayAvailable: true }],
  ])('says when %s', (_what, change, said) => {
    expect(appStateOf({ ...snapshots, ...change })).toMatchObject(said);
  });

  it('holds no link and no key', () => {
    const state = appStateOf({ ...snapshots, newestReceipt: receiptOf('a') });
    expect(JSON.stringify(state)).not.toMatch(/link-of-a|key-of-a|sensitive/);
  });
});
