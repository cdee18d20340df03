import type { z } from 'zod';
import type { AppState } from '../model/app-state.ts';
import { activityCalls } from './activity.ts';
import { appCalls } from './app.ts';
import type { Call } from './call.ts';
import { cardCalls } from './card.ts';
import { clipboardCalls } from './clipboard.ts';
import { draftsCalls } from './drafts.ts';
import { helpCalls } from './help.ts';
import { hotkeyCalls } from './hotkey.ts';
import { openingCalls } from './opening.ts';
import { profilesCalls } from './profiles.ts';
import { receiptsCalls } from './receipts.ts';
import { settingsCalls } from './settings.ts';
import { sharingCalls } from './sharing.ts';

/**
 * The bridge between windows and main process: all calls. A call that the contract does not describe is refused before it
 * reaches a handler.
 */
export const contract = {
  ...appCalls,
  ...clipboardCalls,
  ...sharingCalls,
  ...draftsCalls,
  ...receiptsCalls,
  ...activityCalls,
  ...cardCalls,
  ...openingCalls,
  ...profilesCalls,
  ...settingsCalls,
  ...hotkeyCalls,
  ...helpCalls,
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
  /** @returns a function that stops listening. */
  readonly onState: (listener: (state: AppState) => void) => () => void;
};
