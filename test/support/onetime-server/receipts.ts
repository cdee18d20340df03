import type { Call } from './call.ts';
import type { Account, ServerRules } from './options.ts';
import type { Store, Stored } from './store.ts';

/** Why a receipt is shown; its fields differ a little each time. */
type Occasion = 'created' | 'looked-at' | 'burning' | 'listed';

/** A receipt as a server of this version shows it. `custid` is the account that asks, not the one that made it. */
export const receiptReply = (
  stored: Stored,
  rules: ServerRules,
  call: Call,
  occasion: Occasion,
): Readonly<Record<string, unknown>> => {
  const now = rules.nowSeconds();
  const receiptTtl = stored.created + 2 * stored.ttl - now;
  const isGone = stored.value === null;
  const isRevealed = stored.state === 'received';
  const secretKey = isGone ? '' : stored.secretKey;
  const secretTtl =
    isGone || (occasion !== 'created' && occasion !== 'looked-at') ? null : stored.created + stored.ttl - now;
  const url = `${rules.originOf(stored)}/receipt/${occasion === 'looked-at' ? '' : stored.receiptKey}`;
  const showsPassphrase = !isGone && (occasion === 'created' || occasion === 'looked-at');
  const value = shownValue(stored, rules, occasion);
  const current = {
    identifier: stored.receiptKey,
    ...(isRevealed ? {} : { secret_identifier: secretKey }),
    ...(showsPassphrase ? { has_passphrase: stored.passphrase !== '' } : {}),
    recipients: stored.recipients,
    receipt_ttl: receiptTtl,
    receipt_url: url,
    ...(value === null ? {} : { secret_value: value }),
  };
  return {
    custid: call.account?.username ?? 'anon',
    metadata_key: stored.receiptKey,
    ...(isRevealed || occasion === 'listed' ? {} : { secret_key: secretKey }),
    ttl: stored.ttl,
    metadata_ttl: receiptTtl,
    ...(isRevealed ? {} : { secret_ttl: secretTtl }),
    ...(rules.isOld ? {} : { metadata_url: url }),
    state: stored.state,
    updated: stored.updated,
    created: stored.created,
    ...(stored.received === null ? {} : { received: stored.received }),
    recipient: stored.recipients,
    share_domain: rules.hidesShareDomain ? '' : stored.shareDomain,
    ...(value === null ? {} : { value }),
    ...(showsPassphrase ? { passphrase_required: stored.passphrase !== '' } : {}),
    ...(rules.isOld ? {} : current),
  };
};

/** A generated value comes with its receipt, and once more at the first reading; 0.23 then returns any secret. */
const shownValue = (stored: Stored, rules: ServerRules, occasion: Occasion): string | null => {
  if (stored.value === null) return null;
  if (occasion === 'created') return stored.generated ? stored.value.text : null;
  if (occasion !== 'looked-at' || stored.valueShown || stored.passphrase !== '') return null;
  return stored.generated || rules.isOld ? stored.value.text : null;
};

/** `GET /private/recent`: oldest first. */
export const recentReply = (store: Store, rules: ServerRules, call: Call, account: Account) =>
  store
    .all()
    .filter((stored) => stored.owner === account.username)
    .map((stored) => receiptReply(stored, rules, call, 'listed'));
