import { beforeEach, describe, expect, it } from 'vitest';
import {
  initialSettings,
  type Settings,
  withPreferences,
} from '../../../../electron/core/settings/settings.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import { failed } from '../../../../src/shared/result.ts';
import { createClipboardShareFixture } from '../../../support/fakes/clipboard-share-fixture.ts';
import { turns } from '../../../support/fakes/outbox-fixture.ts';
import { policyWith } from '../../../support/fakes/policy.ts';
import { settingsWith } from '../../../support/fakes/ports.ts';

const secret = 'the database password';
const unknown: ApiFailure = { kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' };

const setUp = (first?: Settings) => createClipboardShareFixture(secret, first);

let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('sharing the clipboard', () => {
  it('replaces the clipboard with the link and says until when it opens', async () => {
    await app.share.start();
    expect(app.clipboard.text).toBe('https://eu.onetimesecret.com/secret/link-1');
    expect(app.notifier.shown).toHaveLength(1);
    expect(app.notifier.shown[0]?.title).toBe('Link copied');
    expect(app.notifier.shown[0]?.body).toMatch(/^Opens once, until 23 Nov, \d\d:00\.$/);
  });

  it('sends the text as it is, with the default lifetime and nothing else', async () => {
    app.clipboard.text = '  spaces stay \t ';
    await app.share.start();
    const request = app.api.shares[0]?.request;
    expect(request?.secret.reveal()).toBe('  spaces stay \t ');
    expect(request).toMatchObject({ lifetime: 3_600, passphrase: null, recipient: null, shareDomain: null });
  });

  it('reads the clipboard once', async () => {
    await app.share.start();
    expect(app.clipboard.reads).toBe(1);
  });

  it('never shows the secret or the link', async () => {
    await app.share.start();
    const shown = JSON.stringify([app.notifier.shown, app.events, app.state.current()]);
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain('/secret/');
  });

  it('says that the same text was shared before, and what became of that link', async () => {
    await app.share.start();
    await app.receipts.idle();
    const [first] = app.receipts.all();
    app.receipts.end(first?.id ?? '', 'revealed');
    app.clock.time += 60_000;
    app.clipboard.text = 'another text';
    await app.share.start();
    app.clipboard.text = secret;
    await app.share.start();
    const [, another, again] = app.notifier.shown.map(({ body }) => body);
    expect(another).not.toContain('already');
    expect(again).toMatch(/You already shared this text on .* The secret has been revealed\.$/);
  });

  it('ignores a second press during a send', async () => {
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    const presses = Array.from({ length: 20 }, () => app.share.start());
    release();
    await Promise.all(presses);
    expect(app.api.shares).toHaveLength(1);
    expect(app.notifier.shown).toHaveLength(1);
  });

  it('is done for what was copied at the press, when it is pressed during a send', async () => {
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    const first = app.share.start();
    await turns();
    app.clipboard.text = 'something newer';
    await app.share.start();
    await app.share.start();
    app.clipboard.text = 'private, and never pressed for';
    release();
    await first;
    expect(app.api.shares.map((share) => share.request.secret.reveal())).toEqual([secret, 'something newer']);
    expect(app.clipboard.text).toBe('private, and never pressed for');
  });

  it('is done, and not left for some later press, when the send before it ends in a mistake of ours', async () => {
    app.api.answer = () => {
      if (app.api.shares.length === 1) throw new Error('a bug');
      return null;
    };
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    const first = app.share.start();
    await turns();
    app.clipboard.text = 'something newer';
    await app.share.start();
    release();
    await expect(first).rejects.toThrow('a bug');
    app.clipboard.text = 'much later';
    await app.share.start();
    expect(app.api.shares.map((share) => share.request.secret.reveal())).toEqual([
      secret,
      'something newer',
      'much later',
    ]);
  });

  it('is done after the share that a question was answered with', async () => {
    app.clipboard.text = 'y'.repeat(2_001);
    await app.share.start();
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    const answered = app.share.answer('share');
    await turns();
    app.clipboard.text = 'something newer';
    await app.share.start();
    release();
    await answered;
    expect(app.api.shares[1]?.request.secret.reveal()).toBe('something newer');
  });

  it('does not try a text again because the key was held down while it failed', async () => {
    app.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    await Promise.all([app.share.start(), app.share.start(), app.share.start()]);
    expect(app.api.shares).toHaveLength(1);
    await app.share.start();
    expect(app.api.shares).toHaveLength(2);
  });

  it('treats a press right after the link appears as the same key held down', async () => {
    await app.share.start();
    app.clock.time += 1_000;
    await app.share.start();
    expect(app.api.shares).toHaveLength(1);
    expect(app.opened).toEqual([]);
  });

  it('asks when the link is still there later', async () => {
    await app.share.start();
    app.clock.time += 60_000;
    await app.share.start();
    expect(app.opened).toEqual(['confirm']);
    expect(app.state.current().question).toEqual({ why: 'one-time-link', opens: true, unseen: null });
  });

  it('does not touch the clipboard when it holds something else by then, and copies on a click', async () => {
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    const shared = app.share.start();
    await Promise.resolve();
    app.clipboard.text = 'something newer';
    release();
    await shared;
    expect(app.clipboard.text).toBe('something newer');
    expect(app.notifier.shown[0]?.title).toBe('Link ready');
    app.notifier.shown[0]?.onClick?.();
    await expect.poll(() => app.clipboard.text).toBe('https://eu.onetimesecret.com/secret/link-1');
  });

  it('says when the link could not be put on the clipboard, and copies it on a click', async () => {
    app.clipboard.refuses = true;
    await app.share.start();
    expect(app.notifier.shown[0]).toMatchObject({ title: 'Link ready' });
    expect(app.notifier.shown[0]?.body).toMatch(/^The link could not be put on the clipboard\./);
    app.clipboard.refuses = false;
    app.notifier.shown[0]?.onClick?.();
    await expect.poll(() => app.clipboard.text).toContain('/secret/');
  });

  it('keeps a draft before it says that the server cannot be reached', async () => {
    app.api.failure = { kind: 'offline', cause: 'connection-refused', mayHaveBeenSent: false };
    await app.share.start();
    expect(app.clipboard.text).toBe(secret);
    expect(app.notifier.shown).toMatchObject([
      {
        title: 'Kept as a draft',
        body: 'EU does not accept connections right now. It will be sent as soon as possible, and you will be notified. The clipboard is unchanged.',
      },
    ]);
    expect(app.drafts.all()).toMatchObject([
      { state: 'waiting', madeWith: { server: 'https://eu.onetimesecret.com' } },
    ]);
    expect(app.records.written).toHaveLength(1);
    app.notifier.shown[0]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
  });

  it('makes one draft of one text, however often it is shared, and one link', async () => {
    app.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    for (let press = 0; press < 20; press += 1) await app.share.start();
    expect(app.drafts.all()).toHaveLength(1);
    app.api.failure = null;
    await app.share.start();
    expect(app.clipboard.text).toContain('/secret/');
    app.outbox.wake('user');
    await turns();
    expect(app.drafts.all()).toEqual([]);
    expect(app.api.shares).toHaveLength(21);
  });

  it('takes the draft back with Discard', async () => {
    app.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    await app.share.start();
    expect(app.notifier.shown[0]?.actions?.[0]?.label).toBe('Discard');
    app.notifier.shown[0]?.actions?.[0]?.run();
    await expect.poll(() => app.notifier.shown.at(-1)?.title).toBe('Draft discarded');
    expect(app.drafts.all()).toEqual([]);
    expect(app.records.files.size).toBe(0);
  });

  it('does not say that a draft is discarded while it is still on disk', async () => {
    app.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    await app.share.start();
    app.records.failure = { kind: 'records-not-saved' };
    app.notifier.shown[0]?.actions?.[0]?.run();
    await expect.poll(() => app.notifier.shown.at(-1)?.title).toBe('The draft could not be discarded');
    expect(app.drafts.all()).toHaveLength(1);
  });

  it('keeps what the server refuses as a draft that waits for the user', async () => {
    app.api.failure = { kind: 'refused', reason: 'passphrase-rule', serverSays: 'A passphrase is required' };
    await app.share.start();
    expect(app.notifier.shown[0]?.title).toBe('Not sent: a draft is waiting for you');
    expect(app.notifier.shown[0]?.body).toContain('A passphrase is required');
    expect(app.drafts.all()).toMatchObject([{ state: 'held', reason: { reason: 'passphrase-rule' } }]);
  });

  it('says when nothing could be kept', async () => {
    app.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    app.records.failure = { kind: 'keychain-missing' };
    await app.share.start();
    expect(app.notifier.shown[0]?.title).toBe('No link was created');
    expect(app.notifier.shown[0]?.body).toMatch(
      /^The server EU could not be found\..* It could not be kept as a draft either. No keychain was found/,
    );
    expect(app.drafts.all()).toEqual([]);
  });

  it('says that the link may exist when the reply was lost and nothing could be kept', async () => {
    app.api.failure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };
    app.records.failure = { kind: 'records-not-saved' };
    await app.share.start();
    expect(app.notifier.shown[0]?.title).toBe('A link may have been created');
  });

  it('can be used again after a failure', async () => {
    app.api.failure = { kind: 'server-fault', status: 500, mayHaveBeenSent: false };
    await app.share.start();
    app.api.failure = null;
    await app.share.start();
    expect(app.clipboard.text).toContain('/secret/');
    expect(app.state.current().sharingClipboard).toBe(false);
  });

  it('sends nothing before a server was chosen', async () => {
    const fresh = setUp(initialSettings);
    await fresh.share.start();
    expect(fresh.api.shares).toEqual([]);
    expect(fresh.clipboard.reads).toBe(0);
    expect(fresh.opened).toEqual(['settings']);
  });

  it('never goes out anonymously because the token is missing', async () => {
    const account = setUp(settingsWith({ username: 'anna@example.com' }));
    account.keychain.tokens.clear();
    await account.share.start();
    expect(account.api.shares).toEqual([]);
    expect(account.notifier.shown[0]?.body).toContain('anna@example.com@eu.onetimesecret.com');
  });

  it('never goes out anonymously because the keychain is locked', async () => {
    const account = setUp(settingsWith({ username: 'anna@example.com' }));
    account.keychain.failure = { kind: 'keychain-locked' };
    await account.share.start();
    expect(account.api.shares).toEqual([]);
    expect(account.clipboard.text).toBe(secret);
  });
});

describe('the question before a risky share', () => {
  const risky = [
    ['an empty clipboard', { text: '' }, 'empty'],
    ['what is not handed over', { text: null }, 'not-handed-over'],
    ['an image', { text: '', hasImage: true }, 'image'],
    ['files', { text: '/home/anna/a.txt', hasFiles: true }, 'files'],
    ['more than a server takes', { text: 'x'.repeat(10_001) }, 'too-large'],
    ['a long text', { text: 'x'.repeat(2_001) }, 'long'],
    ['a one-time link', { text: 'https://eu.onetimesecret.com/secret/abc' }, 'one-time-link'],
    ['a line break alone', { text: '\n' }, 'blank'],
    ['blanks', { text: ' \t  ' }, 'blank'],
    ['blanks that nobody knows', { text: '\u00a0\u200b' }, 'blank'],
    ['a text with a line break at its end', { text: 'hunter2\n' }, 'unseen'],
    ['a text with a zero-width space in it', { text: 'hun\u200bter2' }, 'unseen'],
    ['a text with a byte order mark', { text: '\ufeffhunter2' }, 'unseen'],
  ] as const;

  it.each(risky)('is asked for %s, and nothing is sent before', async (_name, content, why) => {
    Object.assign(app.clipboard, { hasImage: false, hasFiles: false }, content);
    await app.share.start();
    expect(app.opened).toEqual(['confirm']);
    expect(app.state.current().question?.why).toBe(why);
    expect(app.api.shares).toEqual([]);
  });

  it('sends what was asked about, not what the clipboard holds by then', async () => {
    const long = 'y'.repeat(2_500);
    app.clipboard.text = long;
    await app.share.start();
    app.clipboard.text = 'something newer';
    await app.share.answer('share');
    expect(app.api.shares[0]?.request.secret.reveal()).toBe(long);
    expect(app.clipboard.text).toBe('something newer');
  });

  it('sends the text without what nobody sees in it, and its link takes the place of the whole', async () => {
    app.clipboard.text = 'hun\u200bter2 \r\n';
    await app.share.start();
    await app.share.answer('trim');
    expect(app.api.shares[0]?.request.secret.reveal()).toBe('hunter2 ');
    expect(app.clipboard.text).toContain('/secret/');
  });

  it('sends the text as it is where that is meant', async () => {
    app.clipboard.text = 'hunter2\n';
    await app.share.start();
    await app.share.answer('share');
    expect(app.api.shares[0]?.request.secret.reveal()).toBe('hunter2\n');
  });

  it('sends nothing after Cancel, whatever comes later', async () => {
    app.clipboard.text = 'y'.repeat(2_500);
    await app.share.start();
    await app.share.answer('cancel');
    await app.share.answer('share');
    expect(app.api.shares).toEqual([]);
    expect(app.state.current().question).toBeNull();
  });

  it('waits for a running share, and then sends what was asked about', async () => {
    const long = 'y'.repeat(2_500);
    app.clipboard.text = long;
    await app.share.start();
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    app.clipboard.text = 'short';
    const first = app.share.start();
    await turns();
    const second = app.share.answer('share');
    release();
    await Promise.all([first, second]);
    expect(app.api.shares.map((share) => share.request.secret.reveal())).toEqual(['short', long]);
  });

  it('hands a link to Open a link once, and sends nothing', async () => {
    app.clipboard.text = ' https://eu.onetimesecret.com/secret/abc123\u200b\n';
    await app.share.start();
    await app.share.answer('open');
    expect(app.opened).toEqual(['confirm', 'open-link']);
    expect(app.openLinkBox.take()?.reveal()).toBe('https://eu.onetimesecret.com/secret/abc123');
    await app.share.answer('open');
    expect(app.openLinkBox.isFull()).toBe(false);
    expect(app.state.current().question).toBeNull();
    expect(app.api.shares).toEqual([]);
  });

  it.each([
    ['a receipt', 'https://eu.onetimesecret.com/private/abc123'],
    ['a link that needs no encryption', 'http://elsewhere.example/secret/es75mv1jo7b4bk80o4c6e1234567890'],
  ])('does not offer to open %s', async (_name, text) => {
    app.clipboard.text = text;
    await app.share.start();
    expect(app.state.current().question).toEqual({ why: 'one-time-link', opens: false, unseen: null });
    await app.share.answer('open');
    expect(app.openLinkBox.isFull()).toBe(false);
  });

  it('does not offer to open a link where the administrator keeps them closed', async () => {
    app = createClipboardShareFixture(
      'https://eu.onetimesecret.com/secret/abc123',
      settingsWith(),
      policyWith({ openLinks: 'none' }),
    );
    await app.share.start();
    expect(app.state.current().question).toMatchObject({ opens: false });
  });

  it('shows the beginning of the text it is about, as long as it is asked', async () => {
    expect(app.share.preview()).toBeNull();
    app.clipboard.text = `first\u200b line\n${'y'.repeat(2_500)}`;
    await app.share.start();
    app.clipboard.text = 'something newer';
    expect(app.share.preview()?.reveal()).toBe(`first line\n${'y'.repeat(589)}…`);
    await app.share.answer('cancel');
    expect(app.share.preview()).toBeNull();
  });

  it('shows nothing of what is asked about for another reason', async () => {
    app.clipboard.text = 'https://eu.onetimesecret.com/secret/abc';
    await app.share.start();
    expect(app.share.preview()).toBeNull();
  });

  it('hands the text to Quick share once', async () => {
    app.clipboard.text = 'y'.repeat(12_000);
    await app.share.start();
    await app.share.answer('edit');
    expect(app.opened).toEqual(['confirm', 'quick-share']);
    const start = app.quickShareBox.take();
    expect(start).toMatchObject({ draft: null });
    expect(start === null || start === 'nothing' ? null : start.request.secret.reveal()).toBe(
      'y'.repeat(12_000),
    );
    await app.share.answer('edit');
    expect(app.quickShareBox.take()).toBeNull();
  });
});

describe('More…', () => {
  it('shows the link in a window of its own, which finds it by its receipt', async () => {
    await app.share.start();
    const more = app.notifier.shown[0]?.actions?.find(({ label }) => label === 'More…');
    more?.run();
    expect(app.opened).toEqual(['link-card']);
    expect(app.state.current().cardWaiting).toBe(true);
    expect(app.cardBox.take()).toBe(app.receipts.all()[0]?.id);
    expect(app.state.current().cardWaiting).toBe(false);
  });
});

describe('Undo', () => {
  it('burns the link and empties the clipboard that still holds it', async () => {
    await app.share.start();
    app.notifier.shown[0]?.actions?.[0]?.run();
    await expect.poll(() => app.notifier.shown.at(-1)?.title).toBe('Link burned');
    expect(app.api.burned.map((burn) => burn.receiptKey)).toEqual(['receipt-1']);
    expect(app.clipboard.text).toBe('');
    expect(app.state.current().newestLink).toBeNull();
  });

  const undo = () => app.notifier.shown[0]?.actions?.[0]?.run();

  it('still burns a link that has been cleared from the clipboard meanwhile, as the user wanted', async () => {
    app = setUp(withPreferences(settingsWith(), { clearLinks: true }));
    await app.share.start();
    expect(app.notifier.shown[0]?.body).toContain('cleared from the clipboard after 1 minute');
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('');
    undo();
    await expect.poll(() => app.notifier.shown.at(-1)?.title).toBe('Link burned');
    expect(app.api.burned).toHaveLength(1);
  });

  it('leaves a clipboard that holds something else', async () => {
    await app.share.start();
    app.clipboard.text = 'something newer';
    undo();
    await turns();
    expect(app.clipboard.text).toBe('something newer');
  });

  it('says why it failed, and can be tried again', async () => {
    await app.share.start();
    app.api.failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
    undo();
    await turns();
    expect(app.notifier.shown.at(-1)?.title).toBe('The link could not be burned');
    expect(app.clipboard.text).toContain('/secret/');
    app.api.failure = null;
    undo();
    await turns();
    expect(app.api.burned).toHaveLength(1);
  });

  it('asks the server once when it is pressed twice', async () => {
    await app.share.start();
    undo();
    undo();
    await turns();
    expect(app.api.burned).toHaveLength(1);
  });

  it('is too late when the link has been revealed, and says when', async () => {
    await app.share.start();
    app.api.reports.set('receipt-1', { state: 'revealed', since: app.clock.time });
    app.api.burn = async () => failed(unknown);
    undo();
    await turns();
    expect(app.state.current().newestLink).toBeNull();
    expect(app.notifier.shown.at(-1)?.body).toMatch(/^Too late: it was revealed on 23 Nov\b.* \d\d:00\.$/);
  });

  it('is over when the server no longer knows the link', async () => {
    await app.share.start();
    app.api.failure = unknown;
    undo();
    await turns();
    expect(app.state.current().newestLink).toBeNull();
    expect(app.notifier.shown.at(-1)?.body).toBe(
      'The link no longer works: it was revealed or burned, or it has expired.',
    );
  });
});

it('a link that is copied again is put on the clipboard', async () => {
  await app.share.start();
  const [receipt] = app.receipts.all();
  if (receipt?.link == null) throw new Error('there is no link');
  app.clipboard.text = 'something else';
  await app.share.copyAgain({ ...receipt, link: receipt.link });
  expect(app.clipboard.text).toBe(receipt.link.reveal());
  expect(app.notifier.shown.at(-1)).toMatchObject({ title: 'Link copied' });
  expect(app.notifier.shown.at(-1)).not.toHaveProperty('action');
});

describe('where links of a profile begin with a passphrase', () => {
  it('the clipboard goes to Quick share, which makes it up, and nothing is sent', async () => {
    const settings = settingsWith();
    const makesPassphrase = {
      ...settings,
      profiles: settings.profiles.map((one) => ({ ...one, makesPassphrase: true })),
    };
    app = createClipboardShareFixture('hunter2', makesPassphrase);
    await app.share.start();
    expect(app.api.shares).toEqual([]);
    expect(app.opened).toEqual(['quick-share']);
    const start = app.quickShareBox.take();
    if (start === null || start === 'nothing') throw new Error('no text');
    expect(start.request.secret.reveal()).toBe('hunter2');
    expect(start.request.passphrase).toBeNull();
  });
});
