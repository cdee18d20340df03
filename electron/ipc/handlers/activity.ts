import type { activityCalls } from '../../../src/shared/contract/activity.ts';
import type { Activity } from '../../core/app/index.ts';
import type { OneItemBox } from '../../core/base/one-item-box.ts';
import type { MadeElsewhere } from '../../core/receipts/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createActivityHandlers = (ports: {
  readonly activity: Activity;
  readonly madeElsewhere: Pick<MadeElsewhere, 'ask'>;
  readonly burnBox: OneItemBox<string>;
}): HandlersFor<typeof activityCalls> => ({
  readActivity: () => ports.activity.read(),
  takeBurnRequest: () => ports.burnBox.take(),
  refreshActivity: () => ports.activity.refresh(),
  askElsewhere: () => {
    // What comes of it is announced.
    void ports.madeElsewhere.ask('opening');
    return null;
  },
  exportReceipts: (_input, from) => ports.activity.exportReceipts(from),
  saveNote: ({ id, note }) => ports.activity.saveNote(id, note),
});
