import { createSessionBus, type SessionBus } from '../../electron/adapters/session-bus.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createTrayWatch, type TrayWatch } from './tray-watch.ts';
import { createXProbe, type XProbe } from './x-probe.ts';

/** What both sides run on: one virtual desktop and one server on this computer. */
export interface World {
  readonly desktop: Desktop;
  readonly server: OnetimeServer;
  readonly tray: TrayWatch;
  readonly x: XProbe;
  readonly dispose: () => Promise<void>;
}

export const createWorld = async (): Promise<World> => {
  const desktop = await startDesktop();
  // Where the adapter looks for it.
  process.env.DBUS_SESSION_BUS_ADDRESS = desktop.env.DBUS_SESSION_BUS_ADDRESS;
  const bus: SessionBus = createSessionBus();
  // Both sides send more than a server would take from one client.
  const server = await startOnetimeServer({ rateLimit: { create: 1e9, reveal: 1e9 } });
  const x = await createXProbe(desktop.env.DISPLAY ?? '');
  return {
    desktop,
    server,
    tray: createTrayWatch(bus),
    x,
    dispose: async () => {
      x.close();
      bus.dispose();
      await server.dispose();
      await desktop.dispose();
    },
  };
};
