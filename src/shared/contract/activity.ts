import { z } from 'zod';
import { maxNoteCharacters } from '../limits.ts';
import type { ActivityView } from '../model/activity.ts';
import { call, id, line, nothing, type Outcome } from './call.ts';

export const activityCalls = {
  readActivity: call<ActivityView>()(['activity'], nothing),
  /** Asks the servers what became of the links that are still alive. */
  refreshActivity: call<Outcome>()(['activity'], nothing),
  /** Of a draft or a receipt. */
  saveNote: call<Outcome>()(['activity'], z.strictObject({ id, note: line(maxNoteCharacters) })),
};
