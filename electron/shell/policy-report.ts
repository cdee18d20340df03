import { failureText } from '../../src/shared/failure-text.ts';
import { lifetimeText, type Text } from '../../src/shared/text.ts';
import { brokenPolicy, type Policy, type PolicyRules } from '../core/policy/index.ts';

/** EX_CONFIG, as sysexits.h names it. */
const notAsMeant = 78;

/** What `--policy` prints, and its exit code, by which a script can tell that a policy is not in force as its author wanted. */
export interface PolicyReport {
  readonly words: string;
  readonly code: number;
}

/** Where the policy is, what has become of it, and each rule in words. @param asJson on one line; times are in seconds. */
export const policyReport = (policy: Policy, text: Text, asJson: boolean): PolicyReport => ({
  words: asJson ? inJson(policy) : inWords(policy, text),
  code: policy.kind === 'ignored' || policy.kind === 'broken' ? notAsMeant : 0,
});

const inWords = (policy: Policy, text: Text): string => {
  const { file } = policy;
  switch (policy.kind) {
    case 'none':
      return `${text('policy.cli.none', { file })}\n`;
    case 'ignored':
      return `${text('policy.ignored', { file, why: text(`policy.why.${policy.why}`) })}\n`;
    case 'broken': {
      const broken = brokenPolicy(policy);
      return broken === null ? '' : `${failureText(text, broken, '')}\n`;
    }
    case 'in-force': {
      const rules = rulesInWords(policy.rules, text);
      const said = rules.length === 0 ? [text('policy.cli.noRules')] : rules;
      return [text('policy.cli.inForce', { file }), ...said.map((rule) => `  ${rule}`), ''].join('\n');
    }
  }
};

const inJson = ({ kind, file, ...rest }: Policy): string =>
  `${JSON.stringify({ state: kind, file, ...rest })}\n`;

const rulesInWords = (rules: PolicyRules, text: Text): readonly string[] => {
  const { servers, accounts, usernames, maxLifetime, passphrase, hotkey, drafts, receipts } = rules;
  const duration = (seconds: number): string => lifetimeText(text, seconds);
  const days = receipts?.maxDays;
  const said: readonly (string | false | undefined)[] = [
    servers && text('policy.rule.servers', { servers: servers.join(', ') }),
    accounts === 'required' && text('policy.rule.accountsRequired'),
    accounts === 'none' && text('policy.rule.accountsNone'),
    usernames && text('policy.rule.usernames', { usernames: usernames.join(', ') }),
    maxLifetime !== undefined && text('policy.rule.lifetime', { most: duration(maxLifetime) }),
    passphrase?.required && text('policy.rule.passphraseRequired'),
    passphrase?.minLength !== undefined &&
      text('policy.rule.passphraseLeast', { least: passphrase.minLength }),
    hotkey?.keys === null && text('policy.rule.hotkeyNone'),
    typeof hotkey?.keys === 'string' && text('policy.rule.hotkey', { keys: hotkey.keys }),
    hotkey?.change && text('policy.rule.hotkeyChange'),
    drafts?.keep === false && text('policy.rule.draftsNone'),
    drafts?.maxAge !== undefined && text('policy.rule.draftsAge', { most: duration(drafts.maxAge) }),
    receipts?.keep === false && text('policy.rule.receiptsNone'),
    days === 0 && text('policy.rule.receiptsNotAfterEnd'),
    days !== undefined && days > 0 && text('policy.rule.receiptsAge', { most: duration(days * 86_400) }),
    receipts?.links === false && text('policy.rule.links'),
    rules.startAtLogin !== undefined &&
      text(rules.startAtLogin ? 'policy.rule.loginOn' : 'policy.rule.loginOff'),
    rules.updates !== undefined && text(rules.updates ? 'policy.rule.updatesOn' : 'policy.rule.updatesOff'),
    rules.openLinks === 'none' && text('policy.rule.openingNone'),
    rules.openLinks === 'allowed-servers' && text('policy.rule.openingAllowed'),
  ];
  return said.filter((sentence) => typeof sentence === 'string');
};
