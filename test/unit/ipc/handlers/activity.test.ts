import { expect, it } from 'vitest';
import type { Activity } from '../../../../electron/core/app/activity.ts';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import { createActivityHandlers } from '../../../../electron/ipc/handlers/activity.ts';
import { failed } from '../../../../src/shared/result.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { nothingElsewhere } from '../../../support/fakes/made-elsewhere.ts';

it('what Activity answers is what the window gets, failures too', async () => {
  const { made, record } = createCalls();
  const view = {
    drafts: [],
    receipts: [],
    elsewhere: [],
    elsewhereProblem: null,
    storage: { notKept: null, damaged: 0, otherKey: 0, newer: 0 },
  };
  const failure = failed({ kind: 'redirected' });
  const gone = failed({ kind: 'link-forgotten' });
  const handlers = createActivityHandlers({
    madeElsewhere: { ask: record('ask', Promise.resolve()) },
    burnBox: createOneItemBox<string>(),
    activity: partOf<Activity>({
      read: record('read', Promise.resolve(view)),
      refresh: record('refresh', Promise.resolve(failure)),
      saveNote: record('saveNote', Promise.resolve(gone)),
      exportReceipts: record('exportReceipts', Promise.resolve(gone)),
    }),
  });
  expect(await handlers.readActivity(undefined, 'activity')).toBe(view);
  expect(await handlers.refreshActivity(undefined, 'activity')).toBe(failure);
  expect(await handlers.saveNote({ id: 'a', note: 'for Bo' }, 'activity')).toBe(gone);
  expect(await handlers.exportReceipts(undefined, 'activity')).toBe(gone);
  expect(handlers.askElsewhere(undefined, 'activity')).toBeNull();
  expect(made).toEqual([
    ['read'],
    ['refresh'],
    ['saveNote', 'a', 'for Bo'],
    ['exportReceipts', 'activity'],
    ['ask', 'opening'],
  ]);
});

it('the window takes the link that it is to ask about once', () => {
  const burnBox = createOneItemBox<string>();
  const handlers = createActivityHandlers({
    activity: partOf<Activity>({}),
    madeElsewhere: nothingElsewhere,
    burnBox,
  });
  burnBox.put('a');
  expect(handlers.takeBurnRequest(undefined, 'activity')).toBe('a');
  expect(handlers.takeBurnRequest(undefined, 'activity')).toBeNull();
});
