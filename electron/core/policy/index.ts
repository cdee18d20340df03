/** What other features, and everything outside core, may import from this one. */
export { isAgainstPolicy, withFixedServer } from './apply-policy.ts';
export { createGuardedApi } from './guarded-api.ts';
export { openingProblem } from './opening-rules.ts';
export { createPolicedSettings } from './policed-settings.ts';
export { brokenPolicy, keepsReceipts, type Policy, readPolicy, rulesOf } from './policy.ts';
export type { PolicyRules } from './policy-schema.ts';
export { policyView } from './policy-view.ts';
export {
  accountProblem,
  allowsServer,
  isPolicyReason,
  minPassphrase,
  requiresPassphrase,
  sendingProblem,
} from './sending-rules.ts';
