import { beforeEach, describe, expect, it } from 'vitest';
import type { Replacement } from '../../../../electron/core/base/clipboard.ts';
import { createClipboardNotifications } from '../../../../electron/core/clipboard/clipboard-notifications.ts';
import type { NewReceipt } from '../../../../electron/core/receipts/receipt.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createWords } from '../../../../electron/core/settings/words.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import type { Preferences } from '../../../../src/shared/model/preferences.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';
import {
  createFakeClock,
  createFakeNotifier,
  createFakeSettingsFile,
  settingsWith,
} from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const offline: Failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const receipt = receiptOf('a') as NewReceipt;

const alone = { copies: 'link', before: null } as const;

const setUp = (preferences: Partial<Preferences> = {}, first = settingsWith()) => {
  const notifier = createFakeNotifier();
  const settings = createSettingsStore(createFakeSettingsFile(), withPreferences(first, preferences));
  const opened: string[] = [];
  const ran: string[] = [];
  const run = (what: string) => () => void ran.push(what);
  const notifications = createClipboardNotifications({
    notifier,
    settings,
    words: createWords({
      settings,
      systemLanguages: ['en'],
      clock: createFakeClock(),
    }),
    windows: { open: (name) => void opened.push(name) },
  });
  return {
    notifier,
    settings,
    opened,
    ran,
    run,
    actions: { copy: run('copy'), copyPassphrase: null, undo: run('undo'), more: run('more') },
    notifications,
  };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('a link', () => {
  it('on the clipboard is told with until when it opens, and with Undo', () => {
    app.notifications.showLink(receipt, 'replaced', alone, app.actions);
    expect(app.notifier.shown).toMatchObject([
      {
        title: 'Link copied',
        body: expect.stringMatching(/^Opens once, until .*:00\.$/),
        actions: [{ label: 'Undo' }, { label: 'More…' }],
      },
    ]);
    expect(app.notifier.shown[0]).not.toHaveProperty('onClick');
    for (const { run } of app.notifier.shown[0]?.actions ?? []) run();
    expect(app.ran).toEqual(['undo', 'more']);
  });

  it('that is copied again has no Undo, since it may have been sent long ago', () => {
    app.notifications.showCopied(receipt, 'replaced', app.run('more'));
    app.notifications.showCopied(receipt, 'refused', app.run('more'));
    expect(
      app.notifier.shown.map(({ title, actions }) => [title, actions?.map(({ label }) => label)]),
    ).toEqual([
      ['Link copied', ['More…']],
      ['Link ready', ['More…']],
    ]);
    app.notifier.shown[1]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
  });

  it('is told with the note of its user', () => {
    const noted = receiptOf('a', { note: 'for Bo' }) as NewReceipt;
    app.notifications.showLink(noted, 'replaced', alone, app.actions);
    expect(app.notifier.shown[0]?.body).toMatch(/^for Bo: opens once, until .*:00\.$/);
  });

  it('to a text that was shared before is told with when, and what became of that link', () => {
    const before = receiptOf('b', { state: 'revealed' });
    app.notifications.showLink(receipt, 'replaced', { ...alone, before }, app.actions);
    expect(app.notifier.shown[0]?.body).toMatch(
      /^Opens once, until .*:00\. You already shared this text on .*:00\. The secret has been revealed\.$/,
    );
  });

  it('is told the first time ever with what to do with it', async () => {
    app = setUp({}, { ...settingsWith(), told: { staysRunning: true, linkCopied: false } });
    app.notifications.showLink(receipt, 'changed', alone, app.actions);
    app.notifications.showLink(receipt, 'replaced', alone, app.actions);
    await expect.poll(() => app.settings.current().told).toEqual({ staysRunning: true, linkCopied: true });
    app.notifications.showLink(receipt, 'replaced', alone, app.actions);
    const isSaid = app.notifier.shown.map(({ body }) =>
      body.endsWith('Now paste it into your chat or e-mail.'),
    );
    expect(isSaid).toEqual([false, true, false]);
  });

  it('that is cleared again is told with how long it stays', () => {
    app = setUp({ clearLinks: true, clearClipboardAfter: 120 });
    app.notifications.showLink(receipt, 'replaced', alone, app.actions);
    app.notifications.showLink(receipt, 'changed', alone, app.actions);
    const [copied, ready] = app.notifier.shown;
    expect(copied?.body).toMatch(/:00\. The link is cleared from the clipboard after 2 minutes\.$/);
    expect(ready?.body).not.toContain('2 minutes');
  });

  it('that is never cleared is told without a time', () => {
    app = setUp({ clearLinks: true, clearClipboardAfter: null });
    app.notifications.showLink(receipt, 'replaced', alone, app.actions);
    expect(app.notifier.shown[0]?.body).toMatch(/:00\.$/);
  });

  it.each<[Replacement, RegExp]>([
    ['changed', /clipboard/],
    ['refused', /^The link could not be put on the clipboard\./],
    ['unconfirmed', /^The link was copied, but .* cannot check that\. Paste it to see\./],
  ])('that may not be on the clipboard (%s) is copied by a click', (outcome, body) => {
    app.notifications.showLink(receipt, outcome, alone, app.actions);
    expect(app.notifier.shown).toMatchObject([{ title: 'Link ready', body: expect.stringMatching(body) }]);
    expect(app.ran).toEqual([]);
    app.notifier.shown[0]?.onClick?.();
    expect(app.ran).toEqual(['copy']);
  });

  it('is told in other words for each outcome', () => {
    for (const outcome of ['replaced', 'unconfirmed', 'changed', 'unread', 'refused'] as const)
      app.notifications.showLink(receipt, outcome, alone, app.actions);
    expect(new Set(app.notifier.shown.map(({ body }) => body)).size).toBe(5);
  });
});

describe('a draft', () => {
  it.each([
    ['waiting', 'Kept as a draft'],
    ['held', 'Not sent: a draft is waiting for you'],
  ] as const)('that is %s is told with its reason, with Discard, and leads to Activity', (state, title) => {
    app.notifications.showDraft(draftOf('a', { state }), offline, app.run('discard'));
    expect(app.notifier.shown).toMatchObject([
      { title, body: expect.stringContaining('EU'), actions: [{ label: 'Discard' }] },
    ]);
    app.notifier.shown[0]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
    app.notifier.shown[0]?.actions?.[0]?.run();
    expect(app.ran).toEqual(['discard']);
  });

  it('that was discarded is told so', () => {
    app.notifications.showDiscarded(null);
    expect(app.notifier.shown).toEqual([{ title: 'Draft discarded', body: 'It will not be sent.' }]);
  });

  it('that could not be discarded is told with why, and leads to Activity', () => {
    app.notifications.showDiscarded({ kind: 'draft-busy' });
    expect(app.notifier.shown).toMatchObject([{ title: 'The draft could not be discarded' }]);
    app.notifier.shown[0]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
  });
});

describe('a failure', () => {
  it.each<[string, Failure, string]>([
    ['that made no link', offline, 'No link was created'],
    [
      'that may have made one',
      { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true },
      'A link may have been created',
    ],
    [
      'that may have made one, which could not be kept',
      {
        kind: 'draft-not-kept',
        sending: { kind: 'server-fault', status: 504, mayHaveBeenSent: true },
        keeping: { kind: 'records-not-saved' },
      },
      'A link may have been created',
    ],
  ])('%s says so, and that the clipboard is unchanged', (_what, failure, title) => {
    app.notifications.showFailure(failure, 'EU');
    expect(app.notifier.shown).toMatchObject([
      { title, body: expect.stringMatching(/EU.* The clipboard is unchanged\.$/) },
    ]);
  });
});

describe('Undo', () => {
  it.each<[Failure | null, string]>([
    [null, 'Link burned'],
    [offline, 'The link could not be burned'],
  ])('that ended with %j is told so', (failure, title) => {
    app.notifications.showUndone(failure, 'EU');
    expect(app.notifier.shown).toMatchObject([{ title }]);
  });
});

it('no notification holds a secret, a link or a key', () => {
  app.notifications.showLink(receipt, 'refused', alone, app.actions);
  app.notifications.showDraft(draftOf('a'), offline, app.run('discard'));
  expect(JSON.stringify(app.notifier.shown)).not.toMatch(/secret-of-a|link-of-a|key-of-a/);
});
