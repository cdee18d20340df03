import type { ActivityView } from '../shared/model/activity.ts';
import type { Entry } from './filter.ts';

/** The drafts, then the links, newest first, wherever they were made. */
export const entriesOf = ({ drafts, receipts, elsewhere }: ActivityView): readonly Entry[] => [
  ...drafts,
  ...(elsewhere.length === 0
    ? receipts
    : [...receipts, ...elsewhere].sort((one, other) => other.madeAt - one.madeAt)),
];
