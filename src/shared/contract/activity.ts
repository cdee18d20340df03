import { z } from 'zod';
import { maxNoteCharacters } from '../limits.ts';
import type { ActivityView } from '../model/activity.ts';
import { call, id, line, linkHolders, nothing, type Outcome } from './call.ts';

export const activityCalls = {
  readActivity: call<ActivityView>()(['activity'], nothing),
  /** The receipt whose link the user wants to burn, once. Activity asks first. */
  takeBurnRequest: call<string | null>()(['activity'], nothing),
  /** Asks the servers what became of the links that have not ended. `left`: how many were left for later. */
  refreshActivity: call<Outcome<{ readonly left: number }>>()(['activity'], nothing),
  /** Activity was opened: asks for the links of the account that were made elsewhere, where that is wanted and due. */
  askElsewhere: call<null>()(['activity'], nothing),
  /** All receipts as CSV, without secrets, links or keys, where the user says. `isSaved`: not if that was cancelled. */
  exportReceipts: call<Outcome<{ readonly isSaved: boolean }>>()(['activity'], nothing),
  /** Of a draft or a receipt. */
  saveNote: call<Outcome>()(linkHolders, z.strictObject({ id, note: line(maxNoteCharacters) }), 'id'),
};
