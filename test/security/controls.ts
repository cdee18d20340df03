import type { Control } from './control.ts';
import { calls } from './controls/calls.ts';
import { clipboard } from './controls/clipboard.ts';
import { consents } from './controls/consent.ts';
import { desktop } from './controls/desktop.ts';
import { files } from './controls/files.ts';
import { keychainAndDisk } from './controls/keychain-and-disk.ts';
import { network } from './controls/network.ts';
import { packaged } from './controls/package.ts';
import { policy } from './controls/policy.ts';
import { servedPages } from './controls/served-pages.ts';
import { servers } from './controls/servers.ts';
import { sessions } from './controls/sessions.ts';
import { sharing } from './controls/sharing.ts';
import { start } from './controls/start.ts';
import { windows } from './controls/windows.ts';

/** Every security control. */
export const controls: readonly Control[] = [
  ...start,
  ...windows,
  ...servedPages,
  ...sessions,
  ...calls,
  ...consents,
  ...servers,
  ...sharing,
  ...policy,
  ...network,
  ...clipboard,
  ...keychainAndDisk,
  ...files,
  ...desktop,
  ...packaged,
];
