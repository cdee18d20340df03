import { z } from 'zod';
import type { AppState } from '../model/app-state.ts';
import { settingsPanes } from '../model/settings.ts';
import { windowNames } from '../model/windows.ts';
import { zoomSteps } from '../zoom.ts';
import { call, holders, makers, nothing, type Outcome } from './call.ts';

export const appCalls = {
  readState: call<AppState>()(windowNames, nothing),
  openWindow: call<null>()(
    windowNames,
    z.strictObject({
      window: z.enum(['quick-share', 'generate', 'open-link', 'activity', 'settings', 'help']),
    }),
  ),
  /** Where something can be fixed there. */
  openSettings: call<null>()(holders, z.strictObject({ pane: z.enum(settingsPanes) })),
  /** Makes the window as tall as its content, in CSS pixels; with `null` as tall as the user had it. */
  fitWindow: call<null>()(
    [...makers, 'link-card', 'confirm', 'settings'],
    z.strictObject({ height: z.int().min(1).max(10_000).nullable() }),
  ),
  /** Draws all windows larger, smaller or as usual, from now on. */
  zoom: call<Outcome>()(windowNames, z.strictObject({ step: z.enum(zoomSteps) })),
  closeWindow: call<null>()(windowNames, nothing),
  quit: call<null>()(['settings'], nothing),
};
