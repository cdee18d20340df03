import { z } from 'zod';
import type { CallName } from '../../../src/shared/contract/contract.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import { maxLifetime, minLifetime } from '../../../src/shared/limits.ts';
import { draftStates } from '../../../src/shared/model/drafts.ts';
import { hotkeyTasks } from '../../../src/shared/model/hotkey-tasks.ts';
import { receiptStates } from '../../../src/shared/model/receipt-state.ts';
import { settingsPanes } from '../../../src/shared/model/settings.ts';
import { expectDocumented } from './documented.ts';

/** The answers that windows may get, as values: the contract has only their types. */

const failure = z.custom<Failure>((given) => {
  expectDocumented(given as Failure);
  return true;
});
const outcome = <Value>(value: z.ZodType<Value>) =>
  z.union([
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), failure }),
  ]);
const done = outcome(z.null());
const id = z.uuid();
const time = z.number().min(0);
const size = z.int().min(0);

const difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lifetime'), asked: time, granted: time }),
  z.strictObject({ kind: z.literal('not-mailed') }),
  z.strictObject({ kind: z.literal('domain-ignored'), asked: z.string(), used: z.string() }),
  z.strictObject({ kind: z.literal('server-named'), named: z.string(), used: z.string() }),
]);
const linkView = z.strictObject({
  id,
  link: z.url(),
  expiresAt: time,
  copied: z.enum(['written', 'unconfirmed', 'refused']).nullable(),
  mailedTo: z.array(z.string()),
  differences: z.array(difference),
  sharedBefore: z.strictObject({ madeAt: time, state: z.enum(receiptStates) }).nullable(),
  note: z.string(),
});
const card = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    link: linkView,
    passphrase: z.string().nullable(),
    passphraseNeeded: z.boolean(),
    madeAt: time,
    serverName: z.string(),
    state: z.enum(['new', 'opened']),
    checkedAt: time.nullable(),
  }),
  z.strictObject({
    kind: z.literal('ended'),
    state: z.enum(['revealed', 'burned', 'expired', 'gone']),
    at: time.nullable(),
  }),
  z.strictObject({ kind: z.literal('forgotten') }),
]);
const linkForm = {
  lifetime: z.union([time, z.strictObject({ until: time })]),
  passphrase: z.string().nullable(),
  recipient: z.string().nullable(),
  shareDomain: z.string().nullable(),
  note: z.string(),
};
const profile = z.strictObject({
  id: z.string(),
  name: z.string(),
  server: z.url(),
  serverName: z.string(),
  host: z.string(),
  username: z.string().nullable(),
  tokenStored: z.boolean().nullable(),
  makesPassphrase: z.boolean(),
  lastLifetime: z.int().min(minLifetime).max(maxLifetime).nullable(),
  isAllowed: z.boolean(),
});
const draftView = z.strictObject({
  kind: z.literal('draft'),
  id,
  savedAt: time,
  bytes: size,
  serverName: z.string(),
  username: z.string().nullable(),
  lifetime: z.union([time, z.strictObject({ until: time })]),
  hasPassphrase: z.boolean(),
  recipient: z.string().nullable(),
  shareDomain: z.string().nullable(),
  note: z.string(),
  state: z.enum(draftStates),
  reason: failure.nullable(),
  problem: failure.nullable(),
  mayHaveBeenSent: z.boolean(),
  triedAt: time.nullable(),
  nextTryAt: time.nullable(),
  discardAt: time.nullable(),
});
const receiptView = z.strictObject({
  kind: z.literal('receipt'),
  id,
  source: z.enum(['share', 'generate']),
  madeFrom: z.enum(['clipboard', 'window', 'terminal']).nullable(),
  madeAt: time,
  bytes: size,
  serverName: z.string(),
  username: z.string().nullable(),
  linkHost: z.string(),
  lifetimeAsked: time,
  lifetimeGranted: time,
  expiresAt: time,
  state: z.enum(receiptStates),
  stateSince: time.nullable(),
  checkedAt: time.nullable(),
  problem: failure.nullable(),
  hasPassphrase: z.boolean(),
  passphraseNeeded: z.boolean(),
  mailedTo: z.array(z.string()),
  note: z.string(),
  hasLink: z.boolean(),
  mayHaveDuplicate: z.boolean(),
});
const elsewhereView = z.strictObject({
  kind: z.literal('elsewhere'),
  id,
  madeAt: time,
  serverName: z.string(),
  username: z.string().nullable(),
  lifetime: time.nullable(),
  expiresAt: time.nullable(),
  state: z.enum(receiptStates),
  stateSince: time.nullable(),
  checkedAt: time,
  mailedTo: z.array(z.string()),
  note: z.literal(''),
});
const activity = z.strictObject({
  drafts: z.array(draftView),
  receipts: z.array(receiptView),
  elsewhere: z.array(elsewhereView),
  elsewhereProblem: failure.nullable(),
  storage: z.strictObject({ notKept: failure.nullable(), damaged: size, otherKey: size, newer: size }),
});
const hotkeyView = z.strictObject({
  by: z.literal('app'),
  accelerator: z.string().nullable(),
  status: z.enum(['off', 'on', 'taken', 'refused', 'no-key', 'twice']),
});
const state = z.strictObject({
  language: z.string(),
  platform: z.literal('linux'),
  profile: profile.nullable(),
  profiles: z.array(profile),
  preferences: z.looseObject({ defaultLifetime: time }),
  policy: z.looseObject({ notice: z.looseObject({ kind: z.string() }) }),
  hotkey: hotkeyView,
  moreHotkeys: z.array(
    z.strictObject({
      id: z.string(),
      keys: z.string(),
      does: z.enum(hotkeyTasks),
      profile: z.string().nullable(),
      lifetime: time.nullable(),
      passphrase: z.boolean(),
      view: hotkeyView,
    }),
  ),
  sharingClipboard: z.boolean(),
  question: z.looseObject({ why: z.string() }).nullable(),
  questionProfile: profile.nullable(),
  textWaiting: z.boolean(),
  linkWaiting: z.boolean(),
  newestLink: z.strictObject({ madeAt: time }).nullable(),
  burnWaiting: z.boolean(),
  settingsPane: z.enum(settingsPanes).nullable(),
  cardWaiting: z.boolean(),
  drafts: z.strictObject({ waiting: size, held: size, paused: z.boolean() }),
  activityRevision: size,
  loginStart: z.enum(['on', 'off', 'needs-approval']),
  updates: z.strictObject({ canCheck: z.boolean(), newer: z.string().nullable() }),
  trayAvailable: z.boolean(),
  notices: z.array(z.never()),
});
const prefill = z.union([
  z.null(),
  z.literal('nothing'),
  z.strictObject({
    secret: z.string(),
    passphrase: z.string().nullable(),
    draft: z
      .strictObject({
        ...linkForm,
        id,
        serverName: z.string(),
        username: z.string().nullable(),
        mayHaveBeenSent: z.boolean(),
      })
      .nullable(),
  }),
]);
const draftOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), state: z.enum(draftStates), failure: failure.nullable() }),
  z.strictObject({ kind: z.literal('link'), link: linkView }),
  z.strictObject({ kind: z.literal('ended') }),
  z.strictObject({ kind: z.literal('gone') }),
]);
const shareReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), link: linkView }),
  z.strictObject({
    kind: z.literal('draft'),
    draft: z.strictObject({ id, state: z.enum(['waiting', 'held']), failure }),
  }),
]);
const linkTarget = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    host: z.string().min(1),
    serverName: z.string().min(1),
    familiar: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('key') }),
]);

export const answers = {
  readState: state,
  openWindow: z.null(),
  fitWindow: z.null(),
  zoom: done,
  closeWindow: z.null(),
  shareClipboard: z.null(),
  quit: z.null(),
  share: outcome(shareReply),
  shareLine: outcome(shareReply),
  keepDraft: outcome(id),
  copyLink: done,
  copyLinks: done,
  copyPassphrase: done,
  copyMessage: done,
  copyReminder: done,
  openAccountPage: z.null(),
  burnLink: done,
  burnElsewhere: done,
  askElsewhere: z.null(),
  burnLinks: z.strictObject({ burned: size, failure: failure.nullable() }),
  takePrefill: prefill,
  followDraft: draftOutcome,
  takeBurnRequest: z.string().nullable(),
  openSettings: z.null(),
  takeSettingsPane: z.enum(settingsPanes).nullable(),
  showCard: z.null(),
  takeCard: id.nullable(),
  readCard: card,
  sendDraft: done,
  sendDrafts: z.null(),
  pauseSending: done,
  editDraft: done,
  discardDraft: done,
  setDraftDeadline: done,
  lookAtClipboard: z.string().nullable(),
  previewText: z.string().nullable(),
  answerQuestion: z.null(),
  copyValue: done,
  chooseProfile: done,
  saveProfile: outcome(z.string().min(1)),
  removeProfile: done,
  setMakesPassphrase: done,
  storeToken: done,
  forgetToken: done,
  testConnection: outcome(
    z.strictObject({
      statusMs: time,
      account: z.union([z.literal('anonymous'), z.literal('accepted'), failure]),
    }),
  ),
  measureServers: z.array(z.strictObject({ server: z.url(), answer: z.union([time, failure]) })),
  generate: outcome(z.strictObject({ value: z.string(), link: linkView })),
  makePassword: z.strictObject({ value: z.string().min(1), entropyBits: time }),
  rememberRecipes: done,
  makePassphrase: z.string().min(1),
  takeLink: z.string().nullable(),
  readLink: outcome(linkTarget),
  takeClipboardLink: z.string().nullable(),
  revealLink: outcome(z.strictObject({ value: z.string() })),
  readActivity: activity,
  refreshActivity: outcome(z.strictObject({ left: size })),
  saveNote: done,
  exportReceipts: outcome(z.strictObject({ isSaved: z.boolean() })),
  forgetReceipt: done,
  forgetReceipts: done,
  clearReceipts: done,
  savePreferences: done,
  openUpdatePage: z.null(),
  setLoginStart: done,
  setHotkey: done,
  setDesktopHotkey: done,
  configureHotkey: z.null(),
  copyHotkeyLine: done,
  saveMoreHotkey: done,
  removeMoreHotkey: done,
  tryHotkey: z.strictObject({ pressed: z.string().nullable() }),
  stopTryingHotkey: z.null(),
  readAbout: z.looseObject({ version: z.string() }),
} as const satisfies { readonly [Name in CallName]: z.ZodType };
