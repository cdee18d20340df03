import type { Fields } from './fields.ts';
import type { Account } from './options.ts';

export interface Call {
  readonly method: string;
  /** Below `/api/v1/`, without slashes at its ends. */
  readonly path: string;
  readonly fields: Fields;
  /** `null` for anonymous, `undefined` for credentials that are wrong. */
  readonly account: Account | null | undefined;
  /** What the request says of languages. */
  readonly languages: string;
}
