import type { Failure } from '../../../src/shared/failure.ts';
import { maxPastedLinkCharacters } from '../../../src/shared/limits.ts';
import type { LinkTarget } from '../../../src/shared/model/opening.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Clipboard } from '../base/clipboard.ts';
import type { Log } from '../base/log.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { Consent } from '../consent/index.ts';
import {
  hostOf,
  isPublicServer,
  type OnetimeApi,
  parseLink,
  parseServerAddress,
  type ServerOrigin,
  serverNameOf,
} from '../onetime/index.ts';
import { openingProblem, type Policy } from '../policy/index.ts';
import type { Receipt, Receipts, ReceiptWatch } from '../receipts/index.ts';
import type { SettingsStore } from '../settings/index.ts';

export interface OpenLinkPorts {
  readonly policy: Policy;
  readonly api: OnetimeApi;
  readonly clipboard: Pick<Clipboard, 'access' | 'read'>;
  readonly consent: Consent;
  readonly receipts: Receipts;
  readonly watch: ReceiptWatch;
  readonly log: Log;
  readonly settings: Pick<SettingsStore, 'current'>;
}

export interface OpenLink {
  /** Where a pasted link leads. No server is contacted. */
  readonly read: (text: Sensitive) => Result<LinkTarget, Failure>;
  /**
   * A one-time link on the clipboard, which the user may want to open: nothing of the text around it, no key alone, which may
   * be a password, none that was made here, and none that a policy keeps closed. `null` if there is none, or where only a
   * window could look.
   */
  readonly findOnClipboard: () => Promise<Sensitive | null>;
  /**
   * Reveals the secret, which ends the link. Sent anonymously: opening a link needs no account. Asks the user first about a
   * server that is not familiar.
   */
  readonly reveal: (
    typed: {
      readonly text: Sensitive;
      readonly server: string | null;
      readonly passphrase: Sensitive | null;
    },
    from: WindowName,
  ) => Promise<Result<Sensitive, Failure>>;
}

export const createOpenLink = (ports: OpenLinkPorts): OpenLink => {
  /** In memory only: opening a link leaves no trace on disk. */
  const allowed = new Set<ServerOrigin>();
  const isFamiliar = (server: ServerOrigin): boolean =>
    isPublicServer(server) ||
    allowed.has(server) ||
    ports.settings.current().profiles.some((profile) => profile.server === server);

  return {
    read: (text) => {
      const link = parseLink(text.reveal());
      if (!link.ok) return failed({ kind: 'invalid-link', problem: link.failure });
      const { server } = link.value;
      const refused = openingProblem(ports.policy, server);
      if (refused !== null) return failed(refused);
      if (server === null) return success({ kind: 'key' });
      return success({
        kind: 'link',
        host: hostOf(server),
        serverName: serverNameOf(server),
        familiar: isFamiliar(server),
      });
    },

    findOnClipboard: async () => {
      if (ports.clipboard.access().needsFocus) return null;
      const { text } = await ports.clipboard.read();
      const pasted = text?.reveal() ?? '';
      const link = parseLink(pasted.length > maxPastedLinkCharacters ? '' : pasted);
      if (!link.ok || link.value.server === null) return null;
      const { server, key } = link.value;
      const isWanted =
        openingProblem(ports.policy, server) === null && ownReceipt(ports.receipts.all(), key) === undefined;
      return isWanted ? new Sensitive(`${server}/secret/${key.reveal()}`) : null;
    },

    reveal: async (typed, from) => {
      const link = parseLink(typed.text.reveal());
      if (!link.ok) return failed({ kind: 'invalid-link', problem: link.failure });
      const chosen = link.value.server ?? typed.server;
      if (chosen === null) return failed({ kind: 'invalid-link', problem: 'needs-server' });
      const server = parseServerAddress(chosen);
      if (!server.ok) return failed({ kind: 'invalid-server', problem: server.failure });
      const refused = openingProblem(ports.policy, server.value);
      if (refused !== null) return failed(refused);
      if (typed.passphrase !== null && !typed.passphrase.reveal().isWellFormed()) {
        return failed({ kind: 'invalid-passphrase', problem: 'lone-surrogate' });
      }
      // SECURITY(new-host-asked): wherever the link comes from, it is only a text, and what is sent with it could be anything.
      if (!isFamiliar(server.value)) {
        const answer = await ports.consent.ask({ kind: 'link', server: server.value }, from);
        if (!answer.ok) return answer;
        allowed.add(server.value);
      }
      // SECURITY(opened-anonymously): whoever made the link chose the server, which must not learn of an account.
      const at = { server: server.value, credentials: null };
      if (typed.passphrase === null) {
        // A missing passphrase would count as a wrong one. Where the server cannot say, revealing has to show it.
        const needed = await ports.api.hasPassphrase(at, link.value.key);
        if (needed.ok && needed.value === true)
          return failed({ kind: 'invalid-passphrase', problem: 'missing' });
      }
      const revealed = await ports.api.reveal(at, link.value.key, typed.passphrase);
      if (!revealed.ok) ports.log({ event: 'failed', kind: revealed.failure.kind });
      const own = ownReceipt(ports.receipts.all(), link.value.key);
      if (revealed.ok) {
        ports.log({ event: 'link-revealed-here' });
        if (own !== undefined) ports.receipts.end(own.id, 'revealed');
        return revealed;
      }
      const isUnknown = revealed.failure.kind === 'refused' && revealed.failure.reason === 'unknown-secret';
      return isUnknown && own !== undefined
        ? failed(await failureByReceipt(ports, own, revealed.failure))
        : revealed;
    },
  };
};

/** The receipt of a link that was made here. */
const ownReceipt = (receipts: readonly Receipt[], key: Sensitive): Receipt | undefined =>
  receipts.find((receipt) => receipt.link?.reveal().endsWith(`/${key.reveal()}`));

/** The server gives one answer for dead links and wrong passphrases; for a link made here, its receipt tells them apart. */
const failureByReceipt = async (ports: OpenLinkPorts, own: Receipt, fallback: Failure): Promise<Failure> => {
  const checked = await ports.watch.check([own.id]);
  const state = ports.receipts.find(own.id)?.state;
  if (state === 'revealed' || state === 'burned' || state === 'expired') return { kind: 'link-ended', state };
  if (checked.ok && (state === 'new' || state === 'opened') && own.hasPassphrase) {
    return { kind: 'refused', reason: 'passphrase-wrong', serverSays: '' };
  }
  return fallback;
};
