import type { z } from 'zod';
import type { Call } from '../../../src/shared/contract/call.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';

type Calls = Readonly<Record<string, Call<z.ZodType, unknown>>>;
type OutputOf<C> = C extends Call<z.ZodType, infer Output> ? Output : never;

/** A handler for each of some calls; a missing one does not compile. */
export type HandlersFor<Some extends Calls> = {
  readonly [Name in keyof Some]: (
    input: z.output<Some[Name]['input']>,
    from: WindowName,
  ) => OutputOf<Some[Name]> | Promise<OutputOf<Some[Name]>>;
};
