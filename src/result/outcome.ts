import type { Failure } from '../shared/failure.ts';
import type { LinkView } from '../shared/model/sharing.ts';

/** A link as it was made, with its passphrase and server. */
export interface SharedLink {
  readonly link: LinkView;
  readonly passphrase: string | null;
  /** Where it was made. The next link may go elsewhere. */
  readonly serverName: string;
}

/** A share that became a draft. */
export interface KeptShare {
  readonly id: string;
  /** As typed, for when it becomes a link. */
  readonly passphrase: string | null;
  /** Why it was not sent; `null` when the user chose to keep it. */
  readonly failure: Failure | null;
  readonly serverName: string;
}
