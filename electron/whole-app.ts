/** What a start that only tells the running app something does not need. `main.ts` loads it, and so all the rest, once it is needed. */
export { textIn } from '../src/shared/text-in.ts';
export { findPolicy } from './adapters/policy/find-policy.ts';
export { refuseCommandLine } from './shell/command-line-help.ts';
export { readPassphraseFile, refusePassphrase } from './shell/passphrase-file.ts';
export { prepareCommand } from './shell/prepare-command.ts';
export { quitBecauseItCannotStart } from './shell/start-problems.ts';
export { shareStandardInput } from './standard-input.ts';
export { runTrayApp } from './tray-app.ts';
