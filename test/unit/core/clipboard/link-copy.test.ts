import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createExpiringCopy } from '../../../../electron/core/clipboard/expiring-copy.ts';
import { createLinkCopy } from '../../../../electron/core/clipboard/link-copy.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import type { Preferences } from '../../../../src/shared/model/preferences.ts';
import { createFakeClipboard, settingsWith } from '../../../support/fakes/ports.ts';
import { createReceiptFixture, receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const setUp = (preferences: Partial<Preferences> = {}) => {
  const fixture = createReceiptFixture();
  const clipboard = createFakeClipboard({ text: 'before' });
  const settings = { current: () => withPreferences(settingsWith(), preferences) };
  const expiringCopy = createExpiringCopy({ ...fixture, clipboard, settings });
  const linkCopy = createLinkCopy({ ...fixture, clipboard, expiringCopy, settings });
  return { ...fixture, clipboard, linkCopy };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const link = 'https://eu.onetimesecret.com/secret/link-of-a';
const forgotten = { ok: false, failure: { kind: 'link-forgotten' } };

describe('copying', () => {
  it('puts the link on the clipboard', async () => {
    app.receipts.add(receiptOf('a'));
    expect(await app.linkCopy.copyLink('a')).toEqual({ ok: true, value: null });
    expect(app.clipboard.text).toBe(link);
  });

  it('puts links on the clipboard, one per line, after their notes', async () => {
    app.receipts.add(receiptOf('a', { note: 'Anna' }));
    app.receipts.add(receiptOf('b'));
    app.receipts.add(receiptOf('c', { link: null }));
    expect(await app.linkCopy.copyLinks(['b', 'a', 'c', 'nobody'])).toEqual({ ok: true, value: null });
    expect(app.clipboard.text).toBe(`https://eu.onetimesecret.com/secret/link-of-b\nAnna\t${link}`);
    expect(await app.linkCopy.copyLinks(['c'])).toEqual(forgotten);
  });

  it('puts the passphrase of this run on the clipboard', async () => {
    app.receipts.add(receiptOf('a', { hasPassphrase: true, passphrase: new Sensitive('four words') }));
    expect(await app.linkCopy.copyPassphrase('a')).toEqual({ ok: true, value: null });
    expect(app.clipboard.text).toBe('four words');
  });

  it('takes the passphrase off again after a while, and leaves a link', async () => {
    app.receipts.add(receiptOf('a', { hasPassphrase: true, passphrase: new Sensitive('four words') }));
    await app.linkCopy.copyPassphrase('a');
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('');
    await app.linkCopy.copyLink('a');
    await app.timers.pass(3_600_000);
    expect(app.clipboard.text).toBe(link);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the link', () => app.linkCopy.copyLink('a')],
    ['the message with it', () => app.linkCopy.copyMessage('a', 'en')],
  ])('takes %s off again too if the user wants that', async (_what, copy) => {
    app = setUp({ clearLinks: true, clearClipboardAfter: 120 });
    app.receipts.add(receiptOf('a'));
    await copy();
    await app.timers.pass(119_000);
    expect(app.clipboard.text).toContain(link);
    await app.timers.pass(1_000);
    expect(app.clipboard.text).toBe('');
  });

  it.each(['copyLink', 'copyPassphrase'] as const)(
    'says when there is nothing to copy any more, and leaves the clipboard alone: %s',
    async (copy) => {
      app.receipts.add(receiptOf('a', { link: null, hasPassphrase: true, passphrase: null }));
      expect(await app.linkCopy[copy]('a')).toEqual(forgotten);
      expect(await app.linkCopy[copy]('nobody')).toEqual(forgotten);
      expect(app.clipboard.text).toBe('before');
    },
  );

  it('says when the clipboard did not take it', async () => {
    app.receipts.add(receiptOf('a'));
    app.clipboard.refuses = true;
    expect(await app.linkCopy.copyLink('a')).toEqual({
      ok: false,
      failure: { kind: 'clipboard-not-written' },
    });
  });
});

describe('copying the message', () => {
  it('puts the link on the clipboard with what its recipient needs to know, in that language', async () => {
    app.receipts.add(receiptOf('a', { hasPassphrase: true }));
    expect((await app.linkCopy.copyMessage('a', 'de')).ok).toBe(true);
    expect(app.clipboard.text).toContain(link);
    expect(app.clipboard.text).toContain('Bitte fragen Sie mich nach der Passphrase.');
  });

  it('says nothing of a passphrase where there is none', async () => {
    app.receipts.add(receiptOf('a'));
    await app.linkCopy.copyMessage('a', 'en');
    expect(app.clipboard.text).toContain('The link opens once, until');
    expect(app.clipboard.text).not.toContain('passphrase');
  });

  it('uses the words of the user where there are some for that language', async () => {
    app = setUp({ templates: { en: 'Here: {link}' } });
    app.receipts.add(receiptOf('a'));
    await app.linkCopy.copyMessage('a', 'en');
    expect(app.clipboard.text).toBe(`Here: ${link}`);
    await app.linkCopy.copyMessage('a', 'fr');
    expect(app.clipboard.text).toContain('J’ai une information confidentielle');
  });

  it('says when there is no link any more', async () => {
    app.receipts.add(receiptOf('a', { link: null }));
    expect(await app.linkCopy.copyMessage('a', 'en')).toEqual(forgotten);
    expect(await app.linkCopy.copyMessage('nobody', 'en')).toEqual(forgotten);
    expect(app.clipboard.text).toBe('before');
  });
});

describe('a reminder', () => {
  it('says until when the link opens, without the link', async () => {
    app.receipts.add(receiptOf('a', { hasPassphrase: true }));
    expect(await app.linkCopy.copyReminder('a', 'en')).toEqual({ ok: true, value: null });
    expect(app.clipboard.text).toMatch(/^A reminder: .* until .* UTC\./);
    expect(app.clipboard.text).not.toMatch(/https?:|link-of/);
  });

  it('is not copied of a link that has ended', async () => {
    app.receipts.add(receiptOf('a', { state: 'revealed' }));
    expect(await app.linkCopy.copyReminder('a', 'en')).toEqual(forgotten);
    expect(await app.linkCopy.copyReminder('nobody', 'en')).toEqual(forgotten);
    expect(app.clipboard.text).toBe('before');
  });
});

describe('burning', () => {
  it('takes the link off the clipboard', async () => {
    app.receipts.add(receiptOf('a'));
    await app.linkCopy.copyLink('a');
    expect(await app.linkCopy.burn('a', null)).toEqual({ ok: true, value: null });
    expect(app.clipboard.text).toBe('');
  });

  it('leaves a clipboard that holds something else', async () => {
    app.receipts.add(receiptOf('a'));
    await app.linkCopy.burn('a', null);
    expect(app.clipboard.text).toBe('before');
  });

  it('hands on the passphrase typed', async () => {
    app.receipts.add(receiptOf('a', { hasPassphrase: true }));
    await app.linkCopy.burn('a', new Sensitive('typed'));
    expect(app.api.burned).toMatchObject([{ passphrase: 'typed' }]);
  });

  it('of a link that was not kept has nothing to take off', async () => {
    app.receipts.add(receiptOf('a', { link: null }));
    expect(await app.linkCopy.burn('a', null)).toEqual({ ok: true, value: null });
    expect(app.clipboard.text).toBe('before');
  });

  it('of several goes on after one that failed, and says how many there are and why', async () => {
    app.receipts.add(receiptOf('a'));
    app.receipts.add(receiptOf('c'));
    await app.linkCopy.copyLink('c');
    expect(await app.linkCopy.burnSeveral(['a', 'b', 'c'])).toEqual({
      burned: 2,
      failure: { kind: 'link-forgotten' },
    });
    expect(app.api.burned.map(({ receiptKey }) => receiptKey)).toEqual(['key-of-a', 'key-of-c']);
    expect(app.clipboard.text).toBe('');
    expect(await app.linkCopy.burnSeveral(['a'])).toMatchObject({ burned: 0 });
  });

  it('that fails leaves the link on the clipboard', async () => {
    app.receipts.add(receiptOf('a'));
    await app.linkCopy.copyLink('a');
    app.api.failure = { kind: 'redirected' };
    expect(await app.linkCopy.burn('a', null)).toEqual({ ok: false, failure: { kind: 'redirected' } });
    expect(app.clipboard.text).toBe(link);
  });
});
