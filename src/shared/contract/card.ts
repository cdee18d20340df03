import { z } from 'zod';
import type { CardView } from '../model/card.ts';
import { call, id, nothing } from './call.ts';

export const cardCalls = {
  /** Shows a link in a window of its own. */
  showCard: call<null>()(['activity'], z.strictObject({ id })),
  /** The receipt whose link is to be shown, once. */
  takeCard: call<string | null>()(['link-card'], nothing),
  readCard: call<CardView>()(['link-card'], z.strictObject({ id }), 'id'),
};
