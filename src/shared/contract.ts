import { z } from 'zod';
import type { Failure } from './failure.ts';
import { languages } from './languages.ts';
import {
  maxAcceleratorCharacters,
  maxDomainCharacters,
  maxFormCharacters,
  maxNoteCharacters,
  maxPasswordCharacters,
  maxPasswordWords,
  maxPastedLinkCharacters,
  maxProfileIdCharacters,
  maxRecipientCharacters,
  maxServerAddressCharacters,
  maxTypedCharacters,
  maxUsernameCharacters,
  minPasswordCharacters,
  minPasswordWords,
} from './limits.ts';
import type { AboutView } from './model/about.ts';
import type { ActivityView } from './model/activity.ts';
import type { AppState } from './model/app-state.ts';
import type { LinkTarget } from './model/opening.ts';
import type { MadePassword } from './model/passwords.ts';
import { characterSets, wordSeparators } from './model/passwords.ts';
import { preferencesChange, preferencesSchema } from './model/preferences.ts';
import type { ConnectionReport, Latency } from './model/profiles.ts';
import type { GeneratedView, Prefill, ShareReply } from './model/sharing.ts';
import type { WindowName } from './model/windows.ts';
import { windowNames } from './model/windows.ts';
import type { Result } from './result.ts';

/**
 * The bridge between windows and main process: every call there is, which windows may make it, what it takes and what
 * it answers. Inputs are parsed on arrival; a call with anything else in it is refused before it reaches a handler.
 */
interface Call<Input extends z.ZodType, Output> {
  readonly windows: readonly WindowName[];
  readonly input: Input;
  /** Only for the compiler; never set. */
  readonly output?: Output;
}

const call =
  <Output>() =>
  <Input extends z.ZodType>(windows: readonly WindowName[], input: Input): Call<Input, Output> => ({
    windows,
    input,
  });

type Outcome<Value = null> = Result<Value, Failure>;

const nothing = z.undefined();
const line = (most: number) => z.string().max(most);
const optionalLine = (most: number) => line(most).min(1).nullable();
const id = z.uuid();
const profileId = line(maxProfileIdCharacters).min(1);
const lifetime = preferencesSchema.shape.defaultLifetime;
const linkForm = {
  lifetime,
  passphrase: optionalLine(maxTypedCharacters),
  recipient: optionalLine(maxRecipientCharacters),
  shareDomain: optionalLine(maxDomainCharacters),
};
const shareForm = z.strictObject({ secret: line(maxFormCharacters), ...linkForm, draft: id.nullable() });
const recipe = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('characters'),
    length: z.int().min(minPasswordCharacters).max(maxPasswordCharacters),
    sets: z.array(z.enum(characterSets)).min(1).max(characterSets.length),
    avoidLookAlikes: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('words'),
    words: z.int().min(minPasswordWords).max(maxPasswordWords),
    separator: z.enum(wordSeparators),
    capitalize: z.boolean(),
  }),
]);
const makers = ['quick-share', 'generate'] as const;
const holders = [...makers, 'activity'] as const;

export const contract = {
  readState: call<AppState>()(windowNames, nothing),
  openWindow: call<null>()(
    windowNames,
    z.strictObject({
      window: z.enum(['quick-share', 'generate', 'open-link', 'activity', 'settings', 'help']),
    }),
  ),
  closeWindow: call<null>()(windowNames, nothing),
  shareClipboard: call<null>()(['quick-share'], nothing),
  quit: call<null>()(['settings'], nothing),
  /** From now on links are made with this profile. */
  chooseProfile: call<Outcome>()([...makers, 'settings'], z.strictObject({ id: profileId })),

  /** What cannot be sent now is kept as a draft before this answers. `draft` is the one this form comes from. */
  share: call<Outcome<ShareReply>>()(makers, shareForm),
  /** Keeps a form without sending it. @returns the draft's id. */
  keepDraft: call<Outcome<string>>()(['quick-share'], shareForm),
  /** The server makes up the secret. */
  generate: call<Outcome<GeneratedView>>()(['generate'], z.strictObject(linkForm)),
  /** Makes up a secret here; it goes nowhere yet. */
  makePassword: call<MadePassword>()(['generate'], recipe),
  /** Some words to be told on the telephone. */
  makePassphrase: call<string>()(makers, nothing),
  copyLink: call<Outcome>()(holders, z.strictObject({ id })),
  copyPassphrase: call<Outcome>()(makers, z.strictObject({ id })),
  /** The link with what the recipient needs to know, in their language. */
  copyMessage: call<Outcome>()(holders, z.strictObject({ id, language: z.enum(languages) })),
  /** `passphrase` is needed only where `passphraseNeeded` says so. */
  burnLink: call<Outcome>()(holders, z.strictObject({ id, passphrase: optionalLine(maxTypedCharacters) })),
  /** A value that Generate or Open a link shows. It is taken off the clipboard again after the time the user set. */
  copyValue: call<Outcome>()(['generate', 'open-link'], z.strictObject({ value: line(maxFormCharacters) })),
  /** What the user chose to edit, once: the clipboard's text or a draft. */
  takePrefill: call<Prefill | null>()(['quick-share'], nothing),

  answerQuestion: call<null>()(['confirm'], z.strictObject({ answer: z.enum(['share', 'edit', 'cancel']) })),

  /** The link given on the command line, once. */
  takeLink: call<string | null>()(['open-link'], nothing),
  /** Where a link leads, without asking anyone. */
  readLink: call<Outcome<LinkTarget>>()(
    ['open-link'],
    z.strictObject({ text: line(maxPastedLinkCharacters) }),
  ),
  /** Reveals a secret, which ends its link. `server` is the origin to ask when `text` is a key alone. */
  revealLink: call<Outcome<{ readonly value: string }>>()(
    ['open-link'],
    z.strictObject({
      text: line(maxPastedLinkCharacters),
      server: optionalLine(maxServerAddressCharacters),
      passphrase: optionalLine(maxTypedCharacters),
    }),
  ),

  readActivity: call<ActivityView>()(['activity'], nothing),
  /** Asks the servers what became of the links that are still alive. */
  refreshActivity: call<Outcome>()(['activity'], nothing),
  /** Sends a draft now, whatever it waits for. Answers when it is a link, or says why not. */
  sendDraft: call<Outcome>()(['activity'], z.strictObject({ id })),
  sendDrafts: call<null>()(['activity'], nothing),
  pauseSending: call<Outcome>()(['activity'], z.strictObject({ paused: z.boolean() })),
  /** Opens Quick share with it; until it is sent from there, it is held. */
  editDraft: call<Outcome>()(holders, z.strictObject({ id })),
  /** The text is gone for good. */
  discardDraft: call<Outcome>()(holders, z.strictObject({ id })),
  /** `null` for never. */
  setDraftDeadline: call<Outcome>()(
    ['activity'],
    z.strictObject({
      id,
      discardAfter: preferencesSchema.shape.discardDraftsAfter,
    }),
  ),
  /** Of a draft or a receipt. */
  saveNote: call<Outcome>()(['activity'], z.strictObject({ id, note: line(maxNoteCharacters) })),
  /** The receipt is gone from here; its link stays as it is. */
  forgetReceipt: call<Outcome>()(['activity'], z.strictObject({ id })),
  clearReceipts: call<Outcome>()(['activity'], z.strictObject({ which: z.enum(['ended', 'all']) })),

  /** @returns the profile's id. A new one, and one that is saved anew, becomes the one in use. */
  saveProfile: call<Outcome<string>>()(
    ['settings'],
    z.strictObject({
      id: profileId.nullable(),
      server: line(maxServerAddressCharacters),
      username: optionalLine(maxUsernameCharacters),
    }),
  ),
  /** Removes its API token from the keychain too, unless another profile uses the same account. */
  removeProfile: call<Outcome>()(['settings'], z.strictObject({ id: profileId })),
  storeToken: call<Outcome>()(
    ['settings'],
    z.strictObject({ id: profileId, token: line(maxTypedCharacters) }),
  ),
  forgetToken: call<Outcome>()(['settings'], z.strictObject({ id: profileId })),
  testConnection: call<Outcome<ConnectionReport>>()(['settings'], z.strictObject({ id: profileId })),
  /** Asks every region, the default host and the profiles' servers for `/status`, without credentials. */
  measureServers: call<readonly Latency[]>()(['settings'], nothing),
  savePreferences: call<Outcome>()(['settings'], preferencesChange),
  setHotkey: call<Outcome>()(
    ['settings'],
    z.strictObject({ accelerator: optionalLine(maxAcceleratorCharacters) }),
  ),
  /** Waits until the hotkey is pressed, ten seconds at most; that press shares nothing. */
  tryHotkey: call<{ readonly pressed: boolean }>()(['settings'], nothing),
  stopTryingHotkey: call<null>()(['settings'], nothing),

  readAbout: call<AboutView>()(['help'], nothing),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<Name extends CallName> = z.output<Contract[Name]['input']>;
export type Output<Name extends CallName> =
  Contract[Name] extends Call<z.ZodType, infer Value> ? Value : never;

/** What the preload script puts on `window.hushlink`. */
export type Bridge = {
  readonly [Name in CallName]: (
    ...input: Input<Name> extends undefined ? [] : [Input<Name>]
  ) => Promise<Output<Name>>;
} & {
  /** @returns the way to stop listening. */
  readonly onState: (listener: (state: AppState) => void) => () => void;
};
