import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordLoader } from '../../../../electron/core/app/load-records.ts';
import { connectRules } from '../../../../electron/core/app/rules.ts';
import type { Clipboard } from '../../../../electron/core/base/clipboard.ts';
import { createEventSource } from '../../../../electron/core/base/event-source.ts';
import type { ClipboardShare } from '../../../../electron/core/clipboard/clipboard-share.ts';
import type { DraftEditing } from '../../../../electron/core/drafts/draft-editing.ts';
import type { Drafts } from '../../../../electron/core/drafts/drafts.ts';
import type { Outbox } from '../../../../electron/core/drafts/outbox.ts';
import type { OutboxNews } from '../../../../electron/core/drafts/outbox-news.ts';
import type { OutboxNotifications } from '../../../../electron/core/drafts/outbox-notifications.ts';
import type { KeptShare, ShareOrKeep } from '../../../../electron/core/drafts/share-or-keep.ts';
import type { ServerAccount } from '../../../../electron/core/onetime/server-account.ts';
import type { Profiles } from '../../../../electron/core/profiles/profiles.ts';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import type { ReceiptWatch } from '../../../../electron/core/receipts/receipt-watch.ts';
import type { Receipts } from '../../../../electron/core/receipts/receipts.ts';
import type { Records } from '../../../../electron/core/records/records.ts';
import {
  type Settings,
  type WindowSize,
  withPreferences,
} from '../../../../electron/core/settings/settings.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import type { Sharing } from '../../../../electron/core/sharing/sharing.ts';
import type { UpdateCheck } from '../../../../electron/core/updates/index.ts';
import type { Preferences } from '../../../../src/shared/model/preferences.ts';
import type { WindowName } from '../../../../src/shared/model/windows.ts';
import { createCalls, laidOpen, partOf } from '../../../support/fakes/calls.ts';
import { draftOf, eu } from '../../../support/fakes/outbox-fixture.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

/** Parts that announce what the test says, and write down what the rules make them do. */
const setUp = () => {
  const { made, record } = createCalls();
  const does = <Part extends object>(part: string, ...names: readonly (keyof Part & string)[]) =>
    Object.fromEntries(names.map((name) => [name, record(`${part}.${name}`, undefined)])) as Partial<Part>;
  const file = createFakeSettingsFile();
  const settings = createSettingsStore(file, settingsWith());
  const world = { areRead: true };
  const sources = {
    windowClosed: createEventSource<WindowName>(),
    windowResized: createEventSource<{ readonly name: WindowName; readonly size: WindowSize }>(),
    sleep: createEventSource<void>(),
    presence: createEventSource<{ readonly isThere: boolean }>(),
    keyringUnlocked: createEventSource<void>(),
    tokenStored: createEventSource<ServerAccount>(),
    linkMade: createEventSource<Receipt>(),
    kept: createEventSource<KeptShare>(),
    resumed: createEventSource<void>(),
    draftsChanged: createEventSource<void>(),
    news: createEventSource<OutboxNews>(),
    revealed: createEventSource<readonly Receipt[]>(),
  };
  connectRules({
    surroundings: {
      onWindowClosed: sources.windowClosed.subscribe,
      onWindowResized: sources.windowResized.subscribe,
      onSleep: sources.sleep.subscribe,
      onPresence: sources.presence.subscribe,
      onKeyringUnlocked: sources.keyringUnlocked.subscribe,
    },
    settings,
    profiles: partOf<Profiles>({ onTokenStored: sources.tokenStored.subscribe }),
    records: partOf<Records>({
      areRead: () => world.areRead,
    }),
    recordLoader: partOf<RecordLoader>({
      loadOrNotify: record('recordLoader.loadOrNotify', Promise.resolve()),
    }),
    receipts: partOf<Receipts>(does('receipts', 'rewrite', 'removeOld', 'saveUnsaved')),
    watch: partOf<ReceiptWatch>({
      ...does('watch', 'wake', 'pause', 'resume'),
      onRevealed: sources.revealed.subscribe,
    }),
    showRevealed: record('showRevealed', undefined),
    updateCheck: partOf<UpdateCheck>(does('updateCheck', 'follow', 'resume')),
    sharing: partOf<Sharing>({ onLinkMade: sources.linkMade.subscribe }),
    shareOrKeep: partOf<ShareOrKeep>({ onKept: sources.kept.subscribe }),
    drafts: partOf<Drafts>({ subscribe: sources.draftsChanged.subscribe }),
    editing: partOf<DraftEditing>({ ...does('editing', 'cancelAll'), onResumed: sources.resumed.subscribe }),
    outbox: partOf<Outbox>({
      ...does(
        'outbox',
        'wake',
        'sleep',
        'updateTimers',
        'onProfilesChanged',
        'onTokenStored',
        'onServerReachable',
        'onDraftKept',
      ),
      onNews: sources.news.subscribe,
    }),
    outboxNotifications: partOf<OutboxNotifications>(does('notifications', 'showNews')),
    clipboard: partOf<Clipboard>(does('clipboard', 'clearSelection')),
    clipboardShare: partOf<ClipboardShare>({ answer: record('clipboardShare.answer', Promise.resolve()) }),
  });
  /** What was done, by name; what listeners are given beside their event does not matter. */
  const done = () => made.map(([name]) => name);
  const prefer = (change: Partial<Preferences>) =>
    settings.change((before) => withPreferences(before, change));
  return { made, done, file, settings, world, sources, prefer };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('when settings change', () => {
  const change = (next: (settings: Settings) => Settings) => app.settings.change(next);

  it('the profiles, drafts are held or freed for that', async () => {
    await change((settings) => ({ ...settings, profiles: [] }));
    expect(app.done()).toEqual(['outbox.onProfilesChanged']);
  });

  it('to paused, sending waits for nothing any more', async () => {
    await change((settings) => ({ ...settings, sendingPaused: true }));
    expect(app.done()).toEqual(['outbox.updateTimers']);
  });

  it('to no longer paused, what waits is sent because the user wants it', async () => {
    await change((settings) => ({ ...settings, sendingPaused: true }));
    app.made.length = 0;
    await change((settings) => ({ ...settings, sendingPaused: false }));
    expect(app.made).toEqual([['outbox.wake', 'user']]);
  });

  it.each<[string, Partial<Preferences>, string]>([
    ['whether links are watched, they are looked at soon or no more', { watchLinks: false }, 'watch.wake'],
    ['whether links are kept, receipts are written anew', { keepLinks: false }, 'receipts.rewrite'],
    ['whether to look for versions, that begins or ends', { checkForUpdates: true }, 'updateCheck.follow'],
    ['how long receipts are kept, those that are too old go', { keepReceiptsDays: 1 }, 'receipts.removeOld'],
  ])('in %s', async (_what, preference, reaction) => {
    await app.prefer(preference);
    expect(app.done()).toEqual([reaction]);
  });

  it('what else is known of a profile, nothing is done', async () => {
    await change((settings) => ({
      ...settings,
      profiles: settings.profiles.map((profile) => ({ ...profile, lastLifetime: 60 })),
    }));
    expect(app.made).toEqual([]);
  });

  it('in nothing that a rule is for, nothing is done', async () => {
    await app.prefer({ theme: 'dark', notifyRevealed: false, defaultLifetime: 60 });
    await change((settings) => ({
      ...settings,
      hotkey: { keys: null, fromDesktop: false },
      activeProfile: null,
    }));
    await change((settings) => ({ ...settings }));
    expect(app.made).toEqual([]);
  });

  it('and cannot be written, nothing is done', async () => {
    app.file.full = true;
    await app.settings.change((settings) => ({ ...settings, sendingPaused: true }));
    expect(app.made).toEqual([]);
  });
});

describe('when links and drafts change', () => {
  it('a token was stored, drafts that waited for it go on', () => {
    const account = { server: eu, username: 'anna@example.com' };
    app.sources.tokenStored.emit(account);
    expect(app.made).toEqual([['outbox.onTokenStored', account]]);
  });

  it('a link was made, it is watched, and its server is known to answer', () => {
    app.sources.linkMade.emit(receiptOf('a'));
    expect(app.done()).toEqual(['watch.wake', 'outbox.onServerReachable']);
    expect(app.made[1]?.[1]).toEqual({ server: eu });
  });

  it('a share became a draft, its server is tried again later', () => {
    const draft = draftOf('a');
    app.sources.kept.emit({ draft, failure: { kind: 'redirected' } });
    expect(app.made).toEqual([['outbox.onDraftKept', laidOpen(draft), { kind: 'redirected' }]]);
  });

  it('drafts wait again after they were edited, they are sent', () => {
    app.sources.resumed.emit();
    expect(app.made).toEqual([['outbox.wake', 'user-is-back']]);
  });

  it('drafts changed, so does what is waited for', () => {
    app.sources.draftsChanged.emit();
    expect(app.done()).toEqual(['outbox.updateTimers']);
  });

  it('drafts became links, the links are watched and the news are shown', () => {
    app.sources.news.emit({ ready: [receiptOf('a')], held: [], missed: [], keychain: null });
    expect(app.done()).toEqual(['watch.wake', 'notifications.showNews']);
    expect(app.made[1]?.[1]).toMatchObject({ ready: [{ id: 'a' }] });
  });

  it('drafts were held or missed, the news are shown and nothing is watched for that', () => {
    app.sources.news.emit({ ready: [], held: [draftOf('a')], missed: [draftOf('b')], keychain: null });
    expect(app.done()).toEqual(['notifications.showNews']);
  });

  it('links were revealed, that is shown', () => {
    app.sources.revealed.emit([receiptOf('a')]);
    expect(app.made).toMatchObject([['showRevealed', [{ id: 'a' }]]]);
  });
});

describe('when a window', () => {
  it('with a question is closed, the answer is Cancel', () => {
    app.sources.windowClosed.emit('confirm');
    expect(app.made).toEqual([['clipboard.clearSelection'], ['clipboardShare.answer', 'cancel']]);
  });

  it('with a form is closed, drafts that were edited in it wait again', () => {
    app.sources.windowClosed.emit('quick-share');
    expect(app.done()).toEqual(['clipboard.clearSelection', 'editing.cancelAll']);
  });

  it.each(['generate', 'open-link', 'activity', 'settings', 'help'] as const)(
    'such as %s is closed, nothing of it stays selected, and nothing else is done',
    (name) => {
      app.sources.windowClosed.emit(name);
      expect(app.made).toEqual([['clipboard.clearSelection']]);
    },
  );

  it('was resized, its size is kept beside those of others', async () => {
    app.sources.windowResized.emit({ name: 'activity', size: { width: 800, height: 600 } });
    app.sources.windowResized.emit({ name: 'help', size: { width: 700, height: 500 } });
    await expect
      .poll(() => app.settings.current().windows)
      .toEqual({ activity: { width: 800, height: 600 }, help: { width: 700, height: 500 } });
  });
});

describe('when the desktop says that', () => {
  it('the computer goes to sleep, no new send begins', () => {
    app.sources.sleep.emit();
    expect(app.done()).toEqual(['outbox.sleep']);
  });

  it('nobody is there, no server is asked about links', () => {
    app.sources.presence.emit({ isThere: false });
    expect(app.done()).toEqual(['watch.pause']);
  });

  it('somebody is back, links are looked at, what was not kept is, and drafts are sent', () => {
    app.sources.presence.emit({ isThere: true });
    expect(app.made).toEqual([
      ['watch.resume'],
      ['updateCheck.resume'],
      ['receipts.saveUnsaved'],
      ['outbox.wake', 'user-is-back'],
    ]);
  });

  it('somebody is back, records that could not be read are read, which sends drafts too', () => {
    app.world.areRead = false;
    app.sources.presence.emit({ isThere: true });
    expect(app.done()).toEqual(['watch.resume', 'updateCheck.resume', 'recordLoader.loadOrNotify']);
  });

  it.each([
    [true, ['receipts.saveUnsaved', 'outbox.wake']],
    [false, ['recordLoader.loadOrNotify']],
  ])('the keyring is unlocked, with the records read: %j', (areRead, reactions) => {
    app.world.areRead = areRead;
    app.sources.keyringUnlocked.emit();
    expect(app.done()).toEqual(reactions);
  });
});
