import type { activityCalls } from '../../../src/shared/contract/activity.ts';
import type { Activity } from '../../core/app/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createActivityHandlers = (ports: {
  readonly activity: Activity;
}): HandlersFor<typeof activityCalls> => ({
  readActivity: () => ports.activity.read(),
  refreshActivity: () => ports.activity.refresh(),
  saveNote: ({ id, note }) => ports.activity.saveNote(id, note),
});
