import type { Failure } from '../../../src/shared/failure.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import type { Result } from '../../../src/shared/result.ts';

/**
 * Asks the user where, over a window, and writes a file there.
 * @returns whether it was written; not if the user has cancelled.
 */
export type SaveFile = (
  file: { readonly suggestedName: string; readonly content: string },
  over: WindowName,
) => Promise<Result<{ readonly isSaved: boolean }, Failure>>;
