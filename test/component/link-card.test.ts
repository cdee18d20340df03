import { beforeEach, describe, expect, test } from 'vitest';
import type { CardView } from '../../src/shared/model/card.ts';
import { failed } from '../../src/shared/result.ts';
import { someCard, someLink } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();
const heading = (name: string) => w.page().getByRole('heading', { name });

/** What the main process knows of the link now. */
let view: CardView = someCard;
beforeEach(() => {
  view = someCard;
});
const openCard = async () => {
  const fake = await w.open('link-card', { cardWaiting: true }, { readCard: () => view });
  await expect.poll(() => fake.callsOf('readCard')).toContainEqual({ id: someLink.id });
  return fake;
};
/** Something about some receipt has changed. */
const announce = (activityRevision: number) => w.push({ cardWaiting: false, activityRevision });

describe('the card of a link', () => {
  test('has all that Quick share has, and says when it was made and what became of it', async () => {
    const sharedBefore = { madeAt: someCard.madeAt - 86_400_000, state: 'revealed' } as const;
    view = { ...someCard, link: { ...someCard.link, note: 'for Bo', sharedBefore }, passphrase: 'words' };
    const fake = await openCard();
    await heading('Link created').waitFor();
    for (const words of ['Made at EU on', 'Not checked yet.', 'The secret has been revealed.'])
      await w.page().getByText(words).waitFor();
    await expect.poll(() => w.field('Note (only for you)').inputValue()).toBe('for Bo');
    expect(await w.look('link-card')).toEqual([]);
    await w.page().keyboard.press('Enter');
    await heading('Link copied').waitFor();
    await w.page().keyboard.press('Enter');
    await heading('Passphrase copied').waitFor();
    await w.page().keyboard.press('Control+R');
    await w.page().getByRole('img', { name: 'QR code of the link' }).waitFor();
    expect(fake.callsOf('copyLink')).toEqual([{ id: someLink.id }]);
    expect(fake.callsOf('copyPassphrase')).toEqual([{ id: someLink.id }]);
    await w.page().keyboard.press('Enter');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'quick-share' }]);
  });

  test('is as tall as its content', async () => {
    const fake = await openCard();
    await heading('Link created').waitFor();
    const free = () =>
      w
        .page()
        .evaluate(
          () => window.innerHeight - (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0),
        );
    await expect.poll(free).toBeLessThanOrEqual(1);
    await expect.poll(() => w.tooWide()).toBe(0);
    expect(fake.callsOf('fitWindow').length).toBeGreaterThan(0);
  });

  test('follows the link: opened, then revealed, and then the window has it no more', async () => {
    await openCard();
    await w.page().getByText('Not checked yet.').waitFor();
    view = { ...someCard, state: 'opened', checkedAt: someCard.madeAt };
    await announce(1);
    await w.page().getByRole('status').getByText('has not revealed the secret').waitFor();
    view = { kind: 'ended', state: 'revealed', at: someCard.madeAt };
    await announce(2);
    await heading('Secret revealed').waitFor();
    await w.page().getByText('The link no longer works.').waitFor();
    expect(await w.page().content()).not.toContain('/secret/');
    expect(await w.focused()).toBe('New secret');
    expect(await w.look('link-card-revealed')).toEqual([]);
  });

  test.each<[CardView, string, string]>([
    [{ kind: 'ended', state: 'expired', at: null }, 'Link expired', 'without being revealed'],
    [{ kind: 'ended', state: 'gone', at: null }, 'The link is gone', 'revealed or burned, or it has expired'],
    [{ kind: 'forgotten' }, 'The link is not here', 'no longer known here'],
  ])('says how it ended: %o', async (ended, title, body) => {
    view = ended;
    const fake = await openCard();
    await heading(title).waitFor();
    await w.page().getByRole('status').getByText(body).waitFor();
    expect(await w.look(`link-card-${title.toLowerCase().replaceAll(' ', '-')}`)).toEqual([]);
    await w.page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('burns the link with its question', async () => {
    const fake = await openCard();
    await heading('Link created').waitFor();
    await w.page().keyboard.press('Delete');
    await w.page().getByRole('alertdialog').waitFor();
    view = { kind: 'ended', state: 'burned', at: null };
    await w.page().keyboard.press('Delete');
    await heading('Link burned').waitFor();
    expect(fake.callsOf('burnLink')).toEqual([{ id: someLink.id, passphrase: null }]);
    await announce(1);
    await heading('Link burned').waitFor();
    expect(await w.focused()).toBe('New secret');
  });

  test('offers no Burn that would take a passphrase which is not known here', async () => {
    view = { ...someCard, passphraseNeeded: true };
    await openCard();
    await w.button('QR code').waitFor();
    await expect.poll(() => w.button('Burn').count()).toBe(0);
  });

  test('gives way to that of another link', async () => {
    const another = { ...someCard.link, id: '5d1f0a52-7c58-4c1e-9a53-2f6a0d7c9e11', note: 'for Eva' };
    const ids = [someLink.id, another.id];
    await w.open(
      'link-card',
      { cardWaiting: true },
      {
        takeCard: () => ids.shift() ?? null,
        readCard: ({ id }) => (id === another.id ? { ...someCard, link: another } : someCard),
        copyLink: () => failed({ kind: 'clipboard-not-written' }),
      },
    );
    await w.button('Copy link').click();
    await w.alert().waitFor();
    await w.push({ cardWaiting: false });
    await w.push({ cardWaiting: true });
    await expect.poll(() => w.field('Note (only for you)').inputValue()).toBe('for Eva');
    await expect.poll(() => w.alert().count()).toBe(0);
  });
});
