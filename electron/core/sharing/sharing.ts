import type { Failure } from '../../../src/shared/failure.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { cleanNote } from '../base/clean-note.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import type { GenerateRequest, LinkRequest, ShareRequest } from '../onetime/index.ts';
import { brokenPolicy, type Policy, sendingProblem } from '../policy/index.ts';
import type { Receipt } from '../receipts/index.ts';
import { activeProfile, type Profile, type SettingsStore } from '../settings/index.ts';
import type { Recipients } from './recipients.ts';
import { linkProblem, shareProblem } from './request-problem.ts';
import type { DraftOrigin, Send, SendOutcome, SentLink } from './send.ts';

/** A valid request, and the profile it is for. */
export interface CheckedShare {
  readonly request: ShareRequest;
  readonly profile: Profile;
}

/** Links that the user makes now, with the profile in use unless another one is named. */
export interface Sharing {
  readonly check: (request: ShareRequest, to?: Profile) => Result<CheckedShare, Failure>;
  readonly share: (share: CheckedShare, origin?: DraftOrigin) => Promise<SendOutcome>;
  /**
   * Makes a link to a secret that the server generates.
   * @param from the window that wants it.
   * @param note the user's own, for the receipt.
   */
  readonly generate: (
    request: GenerateRequest,
    from: WindowName,
    note: string,
  ) => Promise<Result<SentLink, Failure>>;
  /** Announces each link made here. */
  readonly onLinkMade: Subscribe<Receipt>;
}

export interface SharingPorts {
  readonly policy: Policy;
  readonly send: Send;
  readonly recipients: Recipients;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly log: Log;
}

export const createSharing = ({ policy, send, recipients, settings, clock, log }: SharingPorts): Sharing => {
  const linkMade = createEventSource<Receipt>();
  const fail = (failure: Failure) => {
    log({ event: 'failed', kind: failure.kind });
    return failed(failure);
  };
  const checkWith = (
    request: LinkRequest,
    problemOf: (hasAccount: boolean) => Failure | null,
    profile = activeProfile(settings.current()),
  ): Result<Profile, Failure> => {
    if (profile === null) return fail(brokenPolicy(policy) ?? { kind: 'no-profile' });
    const problem =
      problemOf(profile.username !== undefined) ?? sendingProblem(policy, profile, request, clock.now());
    return problem === null ? success(profile) : fail(problem);
  };
  const announced = (outcome: SendOutcome): SendOutcome => {
    if (outcome.kind === 'sent') linkMade.emit(outcome.link.receipt);
    else fail(outcome.failure);
    return outcome;
  };

  return {
    check: (request, to) => {
      const profile = checkWith(request, (hasAccount) => shareProblem(request, hasAccount), to);
      return profile.ok ? success({ request, profile: profile.value }) : profile;
    },
    share: async ({ request, profile }, origin) => announced(await send(profile, request, { origin })),
    generate: async (request, from, note) => {
      const profile = checkWith(request, (hasAccount) => linkProblem(request, hasAccount));
      if (!profile.ok) return profile;
      const allowed = await recipients.allow(request.recipient, profile.value.server, from);
      if (!allowed.ok) return allowed;
      const outcome = announced(
        await send(profile.value, { ...request, secret: null }, { note: cleanNote(note) }),
      );
      return outcome.kind === 'sent' ? success(outcome.link) : failed(outcome.failure);
    },
    onLinkMade: linkMade.subscribe,
  };
};
