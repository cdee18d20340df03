import { expect, it } from 'vitest';
import type { Activity } from '../../../../electron/core/app/activity.ts';
import type { LinkCopy } from '../../../../electron/core/clipboard/link-copy.ts';
import { createReceiptsHandlers } from '../../../../electron/ipc/handlers/receipts.ts';
import { failed, success } from '../../../../src/shared/result.ts';
import { createCalls, partOf, sensitive } from '../../../support/fakes/calls.ts';

const gone = failed({ kind: 'link-forgotten' });

const setUp = () => {
  const { made, record } = createCalls();
  const handlers = createReceiptsHandlers({
    linkCopy: partOf<LinkCopy>({
      copyLink: record('copyLink', Promise.resolve(gone)),
      copyPassphrase: record('copyPassphrase', Promise.resolve(gone)),
      copyMessage: record('copyMessage', Promise.resolve(gone)),
      copyReminder: record('copyReminder', Promise.resolve(gone)),
      burn: record('burn', Promise.resolve(gone)),
      burnSeveral: record('burnSeveral', Promise.resolve({ burned: 1, failure: gone.failure })),
    }),
    madeElsewhere: { burn: record('burnElsewhere', Promise.resolve(gone)) },
    activity: partOf<Activity>({
      forget: record('forget', success(null)),
      clear: record('clear', success(null)),
    }),
  });
  return { made, handlers };
};

it.each([
  ['four words', sensitive('four words')],
  [null, null],
])('a passphrase typed to burn a link is sensitive from here on', async (typed, given) => {
  const { made, handlers } = setUp();
  expect(await handlers.burnLink({ id: 'a', passphrase: typed }, 'activity')).toBe(gone);
  expect(await handlers.burnElsewhere({ id: 'b', passphrase: typed }, 'activity')).toBe(gone);
  expect(made).toEqual([
    ['burn', 'a', given],
    ['burnElsewhere', 'b', given],
  ]);
});

it('each call does what its name says, and failures pass as they are', async () => {
  const { made, handlers } = setUp();
  expect(await handlers.copyLink({ id: 'a' }, 'activity')).toBe(gone);
  expect(await handlers.copyPassphrase({ id: 'b' }, 'activity')).toBe(gone);
  expect(await handlers.copyMessage({ id: 'c', language: 'da' }, 'activity')).toBe(gone);
  expect(await handlers.copyReminder({ id: 'i', language: 'fr' }, 'activity')).toBe(gone);
  expect(await handlers.forgetReceipt({ id: 'd' }, 'activity')).toEqual(success(null));
  expect(await handlers.burnLinks({ ids: ['e', 'f'] }, 'activity')).toEqual({
    burned: 1,
    failure: gone.failure,
  });
  expect(await handlers.forgetReceipts({ ids: ['g', 'h'] }, 'activity')).toEqual(success(null));
  expect(await handlers.clearReceipts({ which: 'ended' }, 'activity')).toEqual(success(null));
  expect(made).toEqual([
    ['copyLink', 'a'],
    ['copyPassphrase', 'b'],
    ['copyMessage', 'c', 'da'],
    ['copyReminder', 'i', 'fr'],
    ['forget', ['d']],
    ['burnSeveral', ['e', 'f']],
    ['forget', ['g', 'h']],
    ['clear', 'ended'],
  ]);
});
