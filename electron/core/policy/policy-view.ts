import type { PolicyView } from '../../../src/shared/model/policy.ts';
import { type Policy, rulesOf } from './policy.ts';
import type { PolicyRules } from './policy-schema.ts';

/** What windows know of it. */
export const policyView = (policy: Policy): PolicyView => {
  const rules = rulesOf(policy);
  return {
    notice: noticeOf(policy),
    servers: rules.servers ?? null,
    accounts: rules.accounts ?? 'any',
    maxLifetime: rules.maxLifetime ?? null,
    passphraseRequired: rules.passphrase?.required ?? false,
    minPassphrase: rules.passphrase?.minLength ?? 0,
    hotkey: hotkeyRule(rules),
    keepsDrafts: rules.drafts?.keep ?? true,
    maxDraftAge: rules.drafts?.maxAge ?? null,
    keepsReceipts: rules.receipts?.keep ?? true,
    maxReceiptDays: rules.receipts?.maxDays ?? null,
    keepsLinks: (rules.receipts?.links ?? true) && (rules.receipts?.keep ?? true),
    loginStartFixed: rules.startAtLogin !== undefined,
    updatesFixed: rules.updates !== undefined,
    opening: rules.openLinks ?? 'any',
  };
};

const hotkeyRule = ({ hotkey }: PolicyRules): PolicyView['hotkey'] => {
  if (hotkey === undefined || hotkey.change) return 'free';
  return hotkey.keys === null ? 'none' : 'fixed';
};

const noticeOf = (policy: Policy): PolicyView['notice'] => {
  switch (policy.kind) {
    case 'none':
      return { kind: 'none' };
    case 'ignored':
    case 'broken':
      return policy;
    case 'in-force':
      return { kind: 'in-force', file: policy.file };
  }
};
