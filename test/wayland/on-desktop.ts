import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import type { ShownNotification } from '../support/desktop/notifications.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import type { Kind } from '../support/wayland/compositor.ts';
import type { OtherProgram } from '../support/wayland/other-program.ts';
import { versionOf } from '../support/wayland/version.ts';
import {
  startWaylandDesktop,
  type WaylandDesktop,
  type WaylandDesktopOptions,
} from '../support/wayland/wayland-desktop.ts';

/** What the cases of a desktop work with. Its parts may be used while a case runs. */
export interface Bench {
  readonly desktop: () => WaylandDesktop;
  readonly server: () => OnetimeServer;
  /** A program of another toolkit, as a native window. */
  readonly notes: () => OtherProgram;
  /** Starts the app, which is ended after the case, and waits for its icon in the tray. */
  readonly start: (options?: StartOptions) => Promise<OutsideApp>;
  /** Waits for a notification that the case has not seen before. @returns its body. */
  readonly notification: (title: string) => Promise<string>;
}

export interface StartOptions extends Partial<AppOptions> {
  /** For a desktop that shows no icons, or a start that fails. */
  readonly withoutIcon?: boolean;
}

/** Cases that have to hold on several desktops. */
export type Cases = (bench: Bench) => void;

interface DeskOptions extends WaylandDesktopOptions {
  /** The first release that has what the cases are about; all of them by default. */
  readonly from?: number;
}

/** One desktop for all these cases; a server and an app for each. */
export const onDesktop = (
  kind: Kind,
  cases: readonly Cases[],
  { from = 0, ...options }: DeskOptions = {},
): void => {
  const version = versionOf(kind) ?? '';
  describe.skipIf(Number.parseFloat(version) < from)(`on ${kind} ${version}`, () => {
    let desktop: WaylandDesktop;
    let notes: OtherProgram;
    let server: OnetimeServer;
    let app: OutsideApp | null = null;
    /** How many notifications there were before the case. */
    let shown = 0;
    beforeAll(async () => {
      desktop = await startWaylandDesktop(kind, options);
      notes = await desktop.openProgram('Notes');
    });
    afterAll(() => desktop?.dispose());
    beforeEach(async () => {
      server = await startOnetimeServer();
      shown = Math.max(0, ...(await desktop.notifications.list()).map(({ id }) => id));
    });
    afterEach(async () => {
      await app?.dispose();
      app = null;
      await server.dispose();
    });

    const bench: Bench = {
      desktop: () => desktop,
      server: () => server,
      notes: () => notes,
      start: async ({ withoutIcon = false, ...changes } = {}) => {
        app = await startOutside(desktop, {
          settings: settingsFor(server.url),
          chromium: ['--ozone-platform=x11'],
          ...changes,
        });
        if (!withoutIcon)
          await waitFor(async () => (await desktop.tray.items()).length === 1, {
            what: 'the icon in the tray',
          });
        return app;
      },
      notification: async (title) => {
        let seen: readonly ShownNotification[] = [];
        const found = await waitFor(
          async () => {
            seen = (await desktop.notifications.list()).filter(({ id }) => id > shown);
            return seen.find(({ summary }) => summary === title);
          },
          {
            what: () =>
              `the notification ${title}; shown were ${JSON.stringify(seen)}; the app printed:\n${app?.output()}`,
            timeoutMs: 15_000,
          },
        );
        return found.body;
      },
    };
    for (const each of cases) each(bench);
  });
};
