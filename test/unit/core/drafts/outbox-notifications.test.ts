import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxNews } from '../../../../electron/core/drafts/outbox-news.ts';
import { createOutboxNotifications } from '../../../../electron/core/drafts/outbox-notifications.ts';
import { createWords } from '../../../../electron/core/settings/words.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';
import {
  createFakeClipboard,
  createFakeClock,
  createFakeNotifier,
  settingsWith,
} from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const setUp = () => {
  const notifier = createFakeNotifier();
  const clipboard = createFakeClipboard({ text: 'before' });
  const opened: string[] = [];
  const cards: string[] = [];
  const words = createWords({
    settings: { current: () => settingsWith() },
    systemLanguages: ['en'],
    clock: createFakeClock(),
  });
  const windows = { open: (name: string) => void opened.push(name) };
  const notifications = createOutboxNotifications({
    notifier,
    linkClipboard: { copyLink: clipboard.write },
    words,
    windows,
    showCard: (id) => void cards.push(id),
  });
  const show = (news: Partial<OutboxNews>) =>
    notifications.showNews({ ready: [], held: [], missed: [], keychain: null, ...news });
  return { notifier, clipboard, opened, cards, notifications, show };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const refused = { kind: 'refused', reason: 'domain', serverSays: 'Unknown domain' } as const;

describe('a draft that became a link', () => {
  it('is told with a click that copies the link', async () => {
    app.show({ ready: [receiptOf('a')] });
    expect(app.notifier.shown).toMatchObject([
      {
        title: 'Link ready',
        body: expect.stringMatching(/^Opens once, until /),
        hint: { click: 'Click to copy the link.', otherwise: 'You can copy it in Activity.' },
      },
    ]);
    app.notifier.shown[0]?.onClick?.();
    await expect.poll(() => app.clipboard.text).toBe('https://eu.onetimesecret.com/secret/link-of-a');
    expect(app.opened).toEqual([]);
    expect(app.notifier.shown[0]?.actions).toMatchObject([{ label: 'More…' }]);
    app.notifier.shown[0]?.actions?.[0]?.run();
    expect(app.cards).toEqual(['a']);
  });

  it('is told by its note where it has one', () => {
    app.show({ ready: [receiptOf('a', { note: 'for Bo' })] });
    expect(app.notifier.shown[0]?.body).toMatch(/^for Bo: opens once, until /);
  });

  it('leads to Activity when its link is not kept', () => {
    app.show({ ready: [receiptOf('a', { link: null })] });
    app.notifier.shown[0]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
    expect(app.clipboard.text).toBe('before');
  });

  it('is one of several in one notification, which leads to Activity', () => {
    app.show({ ready: [receiptOf('a'), receiptOf('b')] });
    expect(app.notifier.shown).toMatchObject([{ title: '2 links are ready' }]);
    app.notifier.shown[0]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
    expect(app.clipboard.text).toBe('before');
  });
});

describe('a draft that waits for the user', () => {
  const held = (reason: Parameters<typeof draftOf>[1]) => draftOf('a', { state: 'held', ...reason });

  it('says why', () => {
    app.show({ held: [held({ reason: refused })] });
    expect(app.notifier.shown).toMatchObject([
      { title: '1 draft is waiting for you', body: expect.stringContaining('Unknown domain') },
    ]);
    app.notifier.shown[0]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
  });

  it.each([
    ['is one of several', [held({ reason: refused }), held({ reason: refused })]],
    ['is held no longer', [held({ state: 'waiting', reason: null })]],
  ])('leads to where that is said when it %s', (_what, drafts) => {
    app.show({ held: drafts });
    expect(app.notifier.shown).toMatchObject([
      { body: 'They were not sent.', hint: { click: 'Click for details.' } },
    ]);
  });
});

describe('a draft that was discarded unsent', () => {
  it('says where it was to go and by when', () => {
    app.show({ missed: [draftOf('a', { discardAt: Date.UTC(2026, 10, 23, 12, 30) })] });
    expect(app.notifier.shown).toMatchObject([
      {
        title: 'A draft was discarded unsent',
        body: expect.stringMatching(/^It could not be sent to EU by .*:30/),
      },
    ]);
  });

  it('is one of several in one notification', () => {
    app.show({ missed: [draftOf('a'), draftOf('b'), draftOf('c')] });
    expect(app.notifier.shown).toMatchObject([{ title: '3 drafts were discarded unsent' }]);
  });
});

it('a closed keychain is told with what to do', () => {
  app.show({ keychain: { kind: 'keychain-locked' } });
  expect(app.notifier.shown).toMatchObject([{ title: 'Drafts are waiting for the keychain' }]);
  expect(app.notifier.shown[0]?.body).not.toBe('');
});

it('each kind of news has a notification of its own, and no news has none', () => {
  app.show({});
  expect(app.notifier.shown).toEqual([]);
  app.show({
    ready: [receiptOf('a')],
    held: [draftOf('b', { state: 'held', reason: refused })],
    missed: [draftOf('c')],
    keychain: { kind: 'keychain-missing' },
  });
  expect(app.notifier.shown.map(({ title }) => title)).toEqual([
    'Link ready',
    '1 draft is waiting for you',
    'A draft was discarded unsent',
    'Drafts are waiting for the keychain',
  ]);
  expect(JSON.stringify(app.notifier.shown)).not.toMatch(/secret-of-|link-of-/);
});

it('what waits at quit is told with nothing to click', () => {
  app.notifications.showWaiting(2);
  expect(app.notifier.shown).toMatchObject([{ title: '2 drafts are waiting' }]);
  expect(app.notifier.shown[0]).not.toHaveProperty('onClick');
});

it('records that cannot be read are told with the reason', () => {
  app.notifications.showUnreadable({ kind: 'keychain-missing' });
  expect(app.notifier.shown).toMatchObject([
    { title: 'Drafts and receipts cannot be read', body: expect.stringContaining('keychain') },
  ]);
  app.notifier.shown[0]?.onClick?.();
  expect(app.opened).toEqual(['activity']);
});
