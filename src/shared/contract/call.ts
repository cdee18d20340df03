import { z } from 'zod';
import type { Failure } from '../failure.ts';
import { maxProfileIdCharacters } from '../limits.ts';
import { preferencesSchema } from '../model/preferences.ts';
import type { WindowName } from '../model/windows.ts';
import type { Result } from '../result.ts';
import { unitsAtMost } from '../units-at-most.ts';

/** The field of an input that names drafts or receipts. */
export type NamesField = 'id' | 'ids' | 'draft';

/** One call from a window to the main process: which windows may make it, what it takes and what it answers. */
export interface Call<Input extends z.ZodType, Output> {
  readonly windows: readonly WindowName[];
  /** Parsed on arrival: strict, and bounded in length. */
  readonly input: Input;
  /** They have to be the window's own. Activity may name any. */
  readonly names?: NamesField;
  /** Only for the compiler; never set. */
  readonly output?: Output;
}

export const call =
  <Output>() =>
  <Input extends z.ZodType>(
    windows: readonly WindowName[],
    input: Input,
    names?: NamesField,
  ): Call<Input, Output> => ({ windows, input, ...(names === undefined ? {} : { names }) });

/** The answer to a call that may fail in expected ways. */
export type Outcome<Value = null> = Result<Value, Failure>;

export const nothing = z.undefined();
export const line = unitsAtMost;
export const optionalLine = (max: number) => line(max).min(1).nullable();
/** Of a draft or a receipt. */
export const id = z.uuid();
export const profileId = line(maxProfileIdCharacters).min(1);
export const lifetime = preferencesSchema.shape.defaultLifetime;

/** Windows that make links. */
export const makers = ['quick-share', 'generate'] as const satisfies readonly WindowName[];
/** Windows that show drafts. */
export const holders = [...makers, 'activity'] as const satisfies readonly WindowName[];
/** Windows that show links. */
export const linkHolders = [...makers, 'link-card', 'activity'] as const satisfies readonly WindowName[];
