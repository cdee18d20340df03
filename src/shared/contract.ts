import { z } from 'zod';
import type { Failure } from './failure.ts';
import { maxFormCharacters, maxLifetime, minLifetime } from './limits.ts';
import type { AppState, ConcealedView, ConnectionReport, WindowName } from './model.ts';
import { windowNames } from './model.ts';
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

const nothing = z.undefined();
const line = (most: number) => z.string().max(most);
const optionalLine = (most: number) => line(most).min(1).nullable();
const id = z.uuid();
const lifetime = z.int().min(minLifetime).max(maxLifetime);

export const contract = {
  readState: call<AppState>()(windowNames, nothing),
  openWindow: call<null>()(windowNames, z.strictObject({ window: z.enum(['quick-share', 'settings']) })),
  closeWindow: call<null>()(windowNames, nothing),
  shareClipboard: call<null>()(['quick-share'], nothing),
  quit: call<null>()(['settings'], nothing),

  conceal: call<Result<ConcealedView, Failure>>()(
    ['quick-share'],
    z.strictObject({
      secret: line(maxFormCharacters),
      lifetime,
      passphrase: optionalLine(1_000),
      recipient: optionalLine(320),
      shareDomain: optionalLine(255),
    }),
  ),
  copyLink: call<Result<null, Failure>>()(['quick-share'], z.strictObject({ id })),
  copyPassphrase: call<Result<null, Failure>>()(['quick-share'], z.strictObject({ id })),
  burnLink: call<Result<null, Failure>>()(['quick-share'], z.strictObject({ id })),
  /** The clipboard's text, once, after the user chose to edit it before sharing. */
  takeClipboardText: call<string | null>()(['quick-share'], nothing),

  answerQuestion: call<null>()(['confirm'], z.strictObject({ answer: z.enum(['share', 'edit', 'cancel']) })),

  saveConnection: call<Result<null, Failure>>()(
    ['settings'],
    z.strictObject({ server: line(2_000), username: optionalLine(320) }),
  ),
  storeToken: call<Result<null, Failure>>()(['settings'], z.strictObject({ token: line(1_000) })),
  forgetToken: call<Result<null, Failure>>()(['settings'], nothing),
  testConnection: call<Result<ConnectionReport, Failure>>()(['settings'], nothing),
  saveDefaultLifetime: call<Result<null, Failure>>()(['settings'], z.strictObject({ lifetime })),
  setHotkey: call<Result<null, Failure>>()(['settings'], z.strictObject({ accelerator: optionalLine(100) })),
  /** Waits until the hotkey is pressed, ten seconds at most; that press shares nothing. */
  tryHotkey: call<{ readonly pressed: boolean }>()(['settings'], nothing),
  stopTryingHotkey: call<null>()(['settings'], nothing),
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
