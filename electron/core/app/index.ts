/** What other features, and everything outside core, may import from this one. */
export { type Activity, createActivity } from './activity.ts';
export { createClipboardHandover } from './clipboard-handover.ts';
export { type Commands, createCommands } from './commands.ts';
export { followFirstClose } from './first-close.ts';
export { createRecordLoader } from './load-records.ts';
export type { LoginStart } from './login-start.ts';
export { followLoginStartPolicy } from './login-start-policy.ts';
export { connectRules } from './rules.ts';
export { createRunHotkey } from './run-hotkey.ts';
export { createStateProjection, type StateProjection } from './state-projection.ts';
export type { TrayHost } from './tray-host.ts';
