import { describe, expect, it } from 'vitest';
import {
  createNewsCollector,
  type NewsCollector,
  type OutboxNews,
} from '../../../../electron/core/drafts/outbox-news.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const setUp = () => {
  const news = createNewsCollector();
  const told: OutboxNews[] = [];
  news.subscribe((announced) => told.push(announced));
  return { news, told };
};

describe('news of drafts', () => {
  it('are told together, once, when they are complete', () => {
    const { news, told } = setUp();
    news.ready(receiptOf('a'));
    news.ready(receiptOf('b'));
    news.held(draftOf('c'));
    news.missed([draftOf('d'), draftOf('e')]);
    news.keychain({ kind: 'keychain-locked' });
    expect(told).toEqual([]);
    news.announce();
    news.announce();
    expect(told).toMatchObject([
      {
        ready: [{ id: 'a' }, { id: 'b' }],
        held: [{ id: 'c' }],
        missed: [{ id: 'd' }, { id: 'e' }],
        keychain: { kind: 'keychain-locked' },
      },
    ]);
  });

  it('are not told when there are none', () => {
    const { news, told } = setUp();
    news.announce();
    news.missed([]);
    news.announce();
    expect(told).toEqual([]);
  });

  it.each<[string, (news: NewsCollector) => void]>([
    ['a link', (news) => news.ready(receiptOf('a'))],
    ['a draft that is held', (news) => news.held(draftOf('a'))],
    ['a draft that was missed', (news) => news.missed([draftOf('a')])],
    ['the keychain', (news) => news.keychain({ kind: 'keychain-missing' })],
  ])('are told when it is %s alone', (_what, add) => {
    const { news, told } = setUp();
    add(news);
    news.announce();
    expect(told).toHaveLength(1);
  });

  it('of a closed keychain are old once it is open', () => {
    const { news, told } = setUp();
    news.keychain({ kind: 'keychain-locked' });
    news.keychain(null);
    news.announce();
    expect(told).toEqual([]);
  });
});
