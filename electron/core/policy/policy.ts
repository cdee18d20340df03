import type { Failure } from '../../../src/shared/failure.ts';
import type { PolicyDistrust, PolicyFault } from '../../../src/shared/model/policy.ts';
import { parseJson } from '../base/parse-json.ts';
import { repeatedKey } from '../base/repeated-key.ts';
import { type PolicyRules, policySchema } from './policy-schema.ts';

/** What the administrator has set for this computer, as it was when the app started. */
export type Policy =
  /** `file`: where one would be. */
  | { readonly kind: 'none'; readonly file: string }
  /** Somebody else may have written it, so it counts for nothing. */
  | { readonly kind: 'ignored'; readonly file: string; readonly why: PolicyDistrust }
  | BrokenPolicy
  | { readonly kind: 'in-force'; readonly file: string; readonly rules: PolicyRules };

/** It is the administrator's, and cannot be used: nothing is sent. `at`: where it is wrong, if that is known. */
export interface BrokenPolicy {
  readonly kind: 'broken';
  readonly file: string;
  readonly fault: PolicyFault;
  readonly at: string;
}

/** For the path of a value in the file, which may be as long as a key that somebody made up. */
const maxPathCharacters = 60;

/** What a file of the administrator's says. */
export const readPolicy = (file: string, text: string): Policy => {
  const written = text.replace(/^\uFEFF/, '');
  const json = parseJson(written);
  if (json === undefined) return { kind: 'broken', file, fault: 'not-json', at: '' };
  // The last one would count, which may be the more lenient one, and nobody would notice.
  const twice = repeatedKey(written);
  if (twice !== null) return { kind: 'broken', file, fault: 'repeated', at: sayable(twice) };
  const rules = policySchema.safeParse(json);
  if (rules.success) return { kind: 'in-force', file, rules: rules.data };
  const [issue] = rules.error.issues;
  const path = issue === undefined ? [] : [...issue.path, ...unknownKey(issue)];
  return { kind: 'broken', file, fault: 'invalid', at: sayable(path) };
};

/** For a sentence and a terminal: a key may have anything in it. */
const sayable = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .join('.')
    .replaceAll(/[^\w.$-]/g, '?')
    .slice(0, maxPathCharacters);

const unknownKey = (issue: object): readonly string[] =>
  'keys' in issue && Array.isArray(issue.keys) ? issue.keys.slice(0, 1).map(String) : [];

const noRules: PolicyRules = { version: 1 };

/** The feed is a server too, and an administrator may have forbidden to ask it. */
const nothingSent: PolicyRules = { version: 1, updates: false };

/** The rules that count: none of them where there is no policy, or none that is the administrator's. */
export const rulesOf = (policy: Policy): PolicyRules => {
  switch (policy.kind) {
    case 'in-force':
      return policy.rules;
    case 'broken':
      return nothingSent;
    case 'none':
    case 'ignored':
      return noRules;
  }
};

/** Whether receipts outlive the app. */
export const keepsReceipts = (policy: Policy): boolean => rulesOf(policy).receipts?.keep !== false;

/** Why nothing may be sent at all; `null` if something may. */
export const brokenPolicy = (policy: Policy): Extract<Failure, { readonly kind: 'policy-broken' }> | null =>
  policy.kind === 'broken'
    ? { kind: 'policy-broken', file: policy.file, fault: policy.fault, at: policy.at }
    : null;
