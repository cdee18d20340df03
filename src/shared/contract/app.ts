import { z } from 'zod';
import type { AppState } from '../model/app-state.ts';
import { windowNames } from '../model/windows.ts';
import { call, nothing } from './call.ts';

export const appCalls = {
  readState: call<AppState>()(windowNames, nothing),
  openWindow: call<null>()(
    windowNames,
    z.strictObject({
      window: z.enum(['quick-share', 'generate', 'open-link', 'activity', 'settings', 'help']),
    }),
  ),
  closeWindow: call<null>()(windowNames, nothing),
  quit: call<null>()(['settings'], nothing),
};
