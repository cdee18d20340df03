import { defaultServer, regions } from '../../../src/shared/regions.ts';
import type { SettingsStore } from '../settings/index.ts';

export interface AccountPagePorts {
  readonly settings: Pick<SettingsStore, 'current'>;
  /** Shows a page in the browser. */
  readonly openPage: (address: string) => void;
}

/**
 * Shows the page of a server where an account gets its API key, in the browser.
 * @param server its origin; nothing is shown of one that is neither public nor in a profile.
 */
export type OpenAccountPage = (server: string) => void;

export const createOpenAccountPage =
  ({ settings, openPage }: AccountPagePorts): OpenAccountPage =>
  (server) => {
    const known = [
      defaultServer,
      ...regions.map((region) => region.server),
      ...settings.current().profiles.map((profile) => profile.server),
    ];
    // SECURITY(known-pages): an address that a window makes up would carry whatever it wants to anybody.
    if (known.includes(server)) openPage(`${server}/account`);
  };
