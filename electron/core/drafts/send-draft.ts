import type { HeldReason } from '../../../src/shared/failure.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import { isSameAccount } from '../onetime/index.ts';
import { type Policy, sendingProblem } from '../policy/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import type { Receipts } from '../receipts/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import { afterFailure, type NotSent, type Send } from '../sharing/index.ts';
import type { Deadlines } from './deadlines.ts';
import { afterNotSent, type Draft, isOverdue, originOf } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { KeychainPause } from './keychain-pause.ts';
import type { NewsCollector } from './outbox-news.ts';
import { consequenceOf, isWanted } from './outbox-rules.ts';
import type { Step } from './server-queue.ts';

export interface DraftSenderPorts {
  readonly policy: Policy;
  readonly send: Send;
  readonly keychain: Keychain;
  readonly drafts: Drafts;
  readonly receipts: Receipts;
  readonly deadlines: Deadlines;
  readonly keychainPause: KeychainPause;
  readonly news: NewsCollector;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface DraftSender {
  /** Sends one draft and saves what became of it. */
  readonly send: (draft: Draft) => Promise<Step>;
  /** Holds those of them that are waiting, for the user to decide. */
  readonly hold: (drafts: readonly Draft[], reason: HeldReason) => Promise<void>;
  /** Whether a request is running. */
  readonly isSending: () => boolean;
}

export const createDraftSender = (ports: DraftSenderPorts): DraftSender => {
  const { drafts, receipts, keychainPause, news, clock, log } = ports;
  const sending = new Set<string>();

  const hold: DraftSender['hold'] = async (which, reason) => {
    for (const { id } of which) {
      if (drafts.find(id)?.state !== 'waiting') continue;
      await drafts.change(id, { state: 'held', reason });
      reportHeld(id);
    }
  };
  const reportHeld = (id: string): void => {
    const held = drafts.find(id);
    if (held !== undefined) news.held(held);
  };

  const notSent = async (draft: Draft, outcome: NotSent): Promise<Step> => {
    const after = afterNotSent(outcome, draft);
    log({ event: 'draft-not-sent', id: draft.id, kind: outcome.failure.kind, state: after.state });
    await drafts.change(draft.id, { ...after, triedAt: clock.now() });
    if (after.state === 'held') reportHeld(draft.id);
    const consequence = consequenceOf(outcome);
    switch (consequence.kind) {
      case 'hold-account':
        await hold(
          drafts.all().filter(({ madeWith }) => isSameAccount(madeWith, draft.madeWith)),
          consequence.reason,
        );
        return { kind: 'next' };
      case 'go-on':
        return { kind: 'next' };
      case 'wait-for-keychain':
        if (!keychainPause.isOn()) news.keychain(consequence.failure);
        keychainPause.begin();
        return { kind: 'stop' };
      case 'back-off':
        return consequence;
    }
  };

  return {
    send: async (draft) => {
      if (isOverdue(draft, clock.now())) {
        await ports.deadlines.discardOverdue();
        return { kind: 'next' };
      }
      // SECURITY(drafts-of-a-profile): the user may have given that server up.
      if (!isWanted(draft, ports.settings.current().profiles)) {
        await hold([draft], { kind: 'profile-gone' });
        return { kind: 'next' };
      }
      const problem = sendingProblem(ports.policy, draft.madeWith, draft, clock.now());
      if (problem !== null) {
        await hold([draft], problem);
        return { kind: 'next' };
      }
      const destination = await destinationOf(draft.madeWith, ports.keychain);
      // Reading the keychain can take a while; the user may have sent, edited or discarded the draft meanwhile.
      if (drafts.find(draft.id)?.state !== 'waiting') return { kind: 'next' };
      if (!destination.ok) return notSent(draft, afterFailure(destination.failure, draft));
      keychainPause.end();
      // Saved before the request goes out: after a crash, the app knows that it may have arrived.
      const marked = await drafts.change(draft.id, { state: 'sending', reason: null, triedAt: clock.now() });
      if (!marked.ok) {
        drafts.changeInMemory(draft.id, { state: 'waiting', problem: marked.failure });
        return { kind: 'back-off', failure: marked.failure };
      }
      log({ event: 'draft-sending', id: draft.id });
      sending.add(draft.id);
      const origin = originOf(draft, () => drafts.find(draft.id)?.note ?? draft.note);
      const outcome = await ports
        .send(draft.madeWith, draft, { origin, destination: destination.value })
        .finally(() => sending.delete(draft.id));
      if (outcome.kind !== 'sent') return notSent(draft, outcome);
      drafts.becameReceipt(draft.id);
      news.ready(outcome.link.receipt);
      // The receipt is on disk before the next draft is sent.
      await receipts.idle();
      return { kind: 'next' };
    },
    hold,
    isSending: () => sending.size > 0,
  };
};
