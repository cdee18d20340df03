import type { HeldReason } from '../../../src/shared/failure.ts';
import { secondsOf } from '../../../src/shared/lifetime/lifetime.ts';
import type { MadeFrom } from '../../../src/shared/model/receipts.ts';
import type { Difference } from '../../../src/shared/model/sharing.ts';
import { success } from '../../../src/shared/result.ts';
import { utf8Bytes } from '../../../src/shared/utf8.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import {
  type Destination,
  type GenerateRequest,
  type OnetimeApi,
  type Outgoing,
  type ServerAccount,
  type ShareRequest,
  serverAccountOf,
} from '../onetime/index.ts';
import { type Policy, sendingProblem } from '../policy/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import { type NewReceipt, newReceipt, type Receipts } from '../receipts/index.ts';
import { afterFailure, type NotSent } from './after-failure.ts';
import { differencesBetween } from './differences.ts';

/** What is sent: a secret, or how the server is to generate one. */
export type SendRequest = ShareRequest | (GenerateRequest & { readonly secret: null });

/** The draft that is sent. Its receipt takes over its id and note. */
export interface DraftOrigin {
  readonly id: string;
  readonly lostReplies: number;
  /** `null` where an earlier version kept it. */
  readonly madeFrom: MadeFrom | null;
  /** Read once the link exists, since the user may have changed it meanwhile. */
  readonly note: () => string;
}

export interface SendOptions {
  readonly origin?: DraftOrigin | undefined;
  /** Where it goes, for a caller that has read the token already. */
  readonly destination?: Destination;
  /** The user's note, where there is no draft to have it. */
  readonly note?: string;
}

/** A link that was made, and what the server did differently from what it was asked. */
export interface SentLink {
  readonly receipt: NewReceipt;
  /** The secret that was sent, or that the server has generated. */
  readonly secret: Sensitive;
  readonly differences: readonly Difference[];
}

export type SendOutcome = { readonly kind: 'sent'; readonly link: SentLink } | NotSent;

/**
 * Makes a link: the only way in which a secret leaves this computer. The token is read, the request goes out once, and the
 * receipt exists when this resolves.
 */
export type Send = (to: ServerAccount, request: SendRequest, options?: SendOptions) => Promise<SendOutcome>;

export interface SendPorts {
  readonly policy: Policy;
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly receipts: Receipts;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
}

export const createSend =
  ({ policy, api, keychain, receipts, clock, log, newId }: SendPorts): Send =>
  async (to, request, { origin, destination, note = '' } = {}) => {
    const attempt = { recipient: request.recipient, lostReplies: origin?.lostReplies ?? 0 };
    // SECURITY(policy-at-send): a draft may have been written before the policy, or by another program that has the keychain.
    const problem = () => sendingProblem(policy, to, request, clock.now());
    const held = (reason: HeldReason): SendOutcome => ({
      kind: 'held',
      failure: reason,
      reason,
      lostReplies: attempt.lostReplies,
    });
    const reason = problem();
    if (reason !== null) return held(reason);
    const found = destination === undefined ? await destinationOf(to, keychain) : success(destination);
    if (!found.ok) return afterFailure(found.failure, attempt);
    // The keychain may have taken its time.
    const late = problem();
    if (late !== null) return held(late);
    const outgoing = { ...request, lifetime: secondsOf(request.lifetime, clock.now()) };
    const answer = await callApi(api, found.value, outgoing);
    if (!answer.ok) return afterFailure(answer.failure, attempt);
    const { secret, grant } = answer.value;
    const receipt = newReceipt({
      id: origin?.id ?? newId(),
      source: request.secret === null ? 'generate' : 'share',
      // Without an origin only a window asks: for a secret that the server generates.
      madeFrom: origin === undefined ? 'window' : origin.madeFrom,
      now: clock.now(),
      request: outgoing,
      bytes: utf8Bytes(secret.reveal()),
      madeWith: serverAccountOf(to),
      grant,
      note: origin?.note() ?? note,
      mayHaveDuplicate: attempt.lostReplies > 0,
    });
    receipts.add(receipt, request.secret ?? undefined);
    log({ event: 'link-created', id: receipt.id, bytes: receipt.bytes });
    return { kind: 'sent', link: { receipt, secret, differences: differencesBetween(outgoing, grant) } };
  };

const callApi = async (
  api: OnetimeApi,
  to: Destination,
  request: Outgoing<ShareRequest> | (Outgoing<GenerateRequest> & { readonly secret: null }),
) => {
  if (request.secret === null) {
    const made = await api.generate(to, request);
    return made.ok ? success({ secret: made.value.value, grant: made.value.grant }) : made;
  }
  const shared = await api.share(to, request);
  return shared.ok ? success({ secret: request.secret, grant: shared.value }) : shared;
};
