import { expect, it } from 'vitest';
import { createRevealedNotification } from '../../../../electron/core/receipts/revealed-notification.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import { createWords } from '../../../../electron/core/settings/words.ts';
import { createFakeClock, createFakeNotifier, settingsWith } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const setUp = (notifyRevealed = true) => {
  const notifier = createFakeNotifier();
  const opened: string[] = [];
  const settings = { current: () => withPreferences(settingsWith(), { notifyRevealed }) };
  const show = createRevealedNotification({
    notifier,
    settings,
    words: createWords({ settings, systemLanguages: ['en'], clock: createFakeClock() }),
    windows: { open: (name) => void opened.push(name) },
  });
  return { notifier, opened, show };
};

it('a link that was revealed is told with where and when it was made, and leads to Activity', () => {
  const { notifier, opened, show } = setUp();
  show([receiptOf('a')]);
  expect(notifier.shown).toMatchObject([
    { title: 'A link was revealed', body: expect.stringMatching(/EU.*:00/) },
  ]);
  notifier.shown[0]?.onClick?.();
  expect(opened).toEqual(['activity']);
});

it('it is told by its note where it has one', () => {
  const { notifier, show } = setUp();
  show([receiptOf('a', { note: 'for Bo' })]);
  expect(notifier.shown[0]?.body).toMatch(/^for Bo – made at EU on /);
});

it('several are told in one notification', () => {
  const { notifier, show } = setUp();
  show([receiptOf('a', { note: 'for Bo' }), receiptOf('b')]);
  expect(notifier.shown).toMatchObject([
    { title: '2 links were revealed', hint: { click: 'Click for details.' } },
  ]);
});

it('none is told of no link, and none to a user who does not want it', () => {
  const wanted = setUp();
  wanted.show([]);
  const unwanted = setUp(false);
  unwanted.show([receiptOf('a')]);
  expect([...wanted.notifier.shown, ...unwanted.notifier.shown]).toEqual([]);
});

it('no notification holds a link or a key', () => {
  const { notifier, show } = setUp();
  show([receiptOf('a')]);
  expect(JSON.stringify(notifier.shown)).not.toMatch(/link-of-a|key-of-a/);
});
