/** What a start does not need that only tells another process what to do. `main.ts` loads it, and so all the rest, once it is needed. */
export { loadText } from '../src/shared/text-in.ts';
export { findPolicy } from './adapters/policy/find-policy.ts';
export { policyReport } from './shell/policy-report.ts';
export { quitBecauseItCannotStart } from './shell/start-problems.ts';
export { shareStandardInput } from './standard-input.ts';
export { runTrayApp } from './tray-app.ts';
