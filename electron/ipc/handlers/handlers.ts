import type { Handlers } from '../serve.ts';
import { createActivityHandlers } from './activity.ts';
import { createAppHandlers } from './app.ts';
import { createCardHandlers } from './card.ts';
import { createClipboardHandlers } from './clipboard.ts';
import { createDraftsHandlers } from './drafts.ts';
import { createHelpHandlers } from './help.ts';
import { createHotkeyHandlers } from './hotkey.ts';
import { createOpeningHandlers } from './opening.ts';
import { createProfilesHandlers } from './profiles.ts';
import { createReceiptsHandlers } from './receipts.ts';
import { createSettingsHandlers } from './settings.ts';
import { createSharingHandlers } from './sharing.ts';

type PortsOf<Create extends (ports: never) => unknown> = Parameters<Create>[0];

/** The ports of all handlers together; each takes only its own. */
type HandlersPorts = PortsOf<typeof createAppHandlers> &
  PortsOf<typeof createClipboardHandlers> &
  PortsOf<typeof createSharingHandlers> &
  PortsOf<typeof createDraftsHandlers> &
  PortsOf<typeof createReceiptsHandlers> &
  PortsOf<typeof createActivityHandlers> &
  PortsOf<typeof createCardHandlers> &
  PortsOf<typeof createOpeningHandlers> &
  PortsOf<typeof createProfilesHandlers> &
  PortsOf<typeof createSettingsHandlers> &
  PortsOf<typeof createHotkeyHandlers> &
  PortsOf<typeof createHelpHandlers>;

/** What each call of the contract does. */
export const createHandlers = (ports: HandlersPorts): Handlers => ({
  ...createAppHandlers(ports),
  ...createClipboardHandlers(ports),
  ...createSharingHandlers(ports),
  ...createDraftsHandlers(ports),
  ...createReceiptsHandlers(ports),
  ...createActivityHandlers(ports),
  ...createCardHandlers(ports),
  ...createOpeningHandlers(ports),
  ...createProfilesHandlers(ports),
  ...createSettingsHandlers(ports),
  ...createHotkeyHandlers(ports),
  ...createHelpHandlers(ports),
});
