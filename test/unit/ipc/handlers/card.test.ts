import { beforeEach, describe, expect, it } from 'vitest';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import type { Receipts } from '../../../../electron/core/receipts/receipts.ts';
import { createCardHandlers } from '../../../../electron/ipc/handlers/card.ts';
import { createWindowItems } from '../../../../electron/ipc/window-items.ts';
import type { CardView } from '../../../../src/shared/model/card.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createFakeClock } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const setUp = (...all: readonly Receipt[]) => {
  const { made, record } = createCalls();
  const clock = createFakeClock();
  const cardBox = createOneItemBox<string>();
  const windowItems = createWindowItems(() => () => undefined);
  const handlers = createCardHandlers({
    receipts: partOf<Receipts>({ find: (wanted) => all.find(({ id }) => id === wanted), all: () => all }),
    cardBox,
    showCard: record('show', undefined),
    windowItems,
    clock,
  });
  const read = (id: string): CardView => handlers.readCard({ id }, 'link-card') as CardView;
  return { made, clock, cardBox, windowItems, handlers, read };
};
let app = setUp();
beforeEach(() => {
  app = setUp(receiptOf('a'));
});

describe('a link that is to be shown', () => {
  it('waits for its window, which may name it from then on', () => {
    app.cardBox.put('a');
    expect(app.windowItems.mayName('link-card', 'a')).toBe(false);
    expect(app.handlers.takeCard(undefined, 'link-card')).toBe('a');
    expect(app.windowItems.mayName('link-card', 'a')).toBe(true);
    expect(app.handlers.takeCard(undefined, 'link-card')).toBeNull();
  });

  it('is shown from Activity', () => {
    expect(app.handlers.showCard({ id: 'a' }, 'activity')).toBeNull();
    expect(app.made).toEqual([['show', 'a']]);
  });

  it('comes with what the window shows', () => {
    const view = app.read('a');
    expect(view).toMatchObject({
      kind: 'link',
      link: { id: 'a', link: receiptOf('a').link?.reveal(), copied: null, sharedBefore: null },
      passphrase: null,
      passphraseNeeded: false,
      serverName: 'EU',
      state: 'new',
    });
    expect(JSON.stringify(view)).not.toContain(receiptOf('a').receiptKey.reveal());
  });

  it('comes with its passphrase as long as this run knows it', () => {
    const known = { hasPassphrase: true, passphrase: new Sensitive('open sesame') };
    app = setUp(receiptOf('a', known), receiptOf('b', { hasPassphrase: true }));
    expect(app.read('a')).toMatchObject({ passphrase: 'open sesame', passphraseNeeded: false });
    expect(app.read('b')).toMatchObject({ passphrase: null, passphraseNeeded: true });
  });

  it('says that its text was shared before, but not that it was shared again', () => {
    const { madeAt } = receiptOf('a');
    const same = { fingerprint: 'the same text' };
    app = setUp(
      receiptOf('later', { ...same, madeAt: madeAt + 1 }),
      receiptOf('a', same),
      receiptOf('other', { fingerprint: 'another', madeAt: madeAt - 1 }),
      receiptOf('earlier', { ...same, madeAt: madeAt - 2, state: 'revealed' }),
    );
    const sharedBefore = { madeAt: madeAt - 2, state: 'revealed' };
    expect(app.read('a')).toMatchObject({ link: { sharedBefore } });
  });

  it.each(['revealed', 'burned', 'expired', 'gone'] as const)(
    'that is %s comes without the link',
    (state) => {
      app = setUp(receiptOf('a', { state, stateSince: 5 }));
      expect(app.read('a')).toEqual({ kind: 'ended', state, at: 5 });
    },
  );

  it('that has run out and was not asked about since may have been revealed just in time', () => {
    app.clock.time = receiptOf('a').expiresAt;
    expect(app.read('a')).toEqual({ kind: 'ended', state: 'gone', at: null });
  });

  it('is not here without its receipt, or where links are not kept', () => {
    app = setUp(receiptOf('a', { link: null }));
    expect(app.read('a')).toEqual({ kind: 'forgotten' });
    expect(app.read('b')).toEqual({ kind: 'forgotten' });
  });
});
