import { beforeEach, describe, expect, it } from 'vitest';
import { type Commands, createCommands } from '../../../../electron/core/app/commands.ts';
import type { RecordLoader } from '../../../../electron/core/app/load-records.ts';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ClipboardShare } from '../../../../electron/core/clipboard/clipboard-share.ts';
import type { Outbox } from '../../../../electron/core/drafts/outbox.ts';
import type { QuickShareStart } from '../../../../electron/core/drafts/prefill.ts';
import type { Profiles } from '../../../../electron/core/profiles/profiles.ts';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import type { Receipts } from '../../../../electron/core/receipts/receipts.ts';
import { initialSettings, type Settings } from '../../../../electron/core/settings/settings.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import type { SettingsPane } from '../../../../src/shared/model/settings.ts';
import { success } from '../../../../src/shared/result.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createFakeClock, createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const setUp = (loaded: Settings = settingsWith(), newest?: Receipt) => {
  const { made, record } = createCalls();
  const settings = createSettingsStore(createFakeSettingsFile(), loaded);
  const quickShareBox = createOneItemBox<QuickShareStart>();
  const openLinkBox = createOneItemBox<Sensitive>();
  const burnBox = createOneItemBox<string>();
  const settingsPaneBox = createOneItemBox<SettingsPane>();
  const clock = createFakeClock();
  const done = Promise.resolve();
  const commands = createCommands({
    clipboardShare: partOf<ClipboardShare>({
      start: record('share', done),
      copyAgain: record('copyAgain', done),
    }),
    windows: { open: record('open', undefined) },
    quickShareBox,
    openLinkBox,
    burnBox,
    settingsPaneBox,
    receipts: partOf<Receipts>({
      newestOpenable: (now) => (now === clock.time ? newest : undefined),
      find: (id) => (id === newest?.id ? newest : undefined),
    }),
    clock,
    outbox: partOf<Outbox>({ wake: record('wake', undefined) }),
    profiles: partOf<Profiles>({ choose: record('choose', Promise.resolve(success(null))) }),
    recordLoader: partOf<RecordLoader>({ loadOrNotify: record('load', done) }),
    settings,
    updateCheck: { openPage: record('openPage', undefined) },
    quit: record('quit', undefined),
  });
  return { made, settings, quickShareBox, openLinkBox, burnBox, settingsPaneBox, commands };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('a command', () => {
  it.each<[string, (commands: Commands) => void, readonly unknown[]]>([
    ['share the clipboard', ({ shareClipboard }) => shareClipboard(), ['share']],
    ['a new secret', ({ newSecret }) => newSecret(), ['open', 'quick-share']],
    ['generate', ({ generate }) => generate(), ['open', 'generate']],
    ['open a link', ({ openLink }) => openLink(), ['open', 'open-link']],
    ['show Activity', ({ showActivity }) => showActivity(), ['open', 'activity']],
    ['show Settings', ({ showSettings }) => showSettings(), ['open', 'settings']],
    ['show Help', ({ showHelp }) => showHelp(), ['open', 'help']],
    ['send drafts', ({ sendDrafts }) => sendDrafts(), ['wake', 'user']],
    ['choose a profile', ({ chooseProfile }) => chooseProfile('p2'), ['choose', 'p2']],
    ['burn the newest link', ({ burnNewest }) => burnNewest(), ['open', 'activity']],
    ['read the records again', ({ reloadRecords }) => reloadRecords(), ['load']],
    ['open the page of a newer version', ({ openUpdatePage }) => openUpdatePage(), ['openPage']],
    ['quit', ({ quit }) => quit(), ['quit']],
  ])('does what it says and nothing else: %s', (_what, run, call) => {
    run(app.commands);
    expect(app.made).toEqual([call]);
  });

  it('to show a pane of Settings has it ready for the window, and otherwise leaves one that is waiting', () => {
    app.commands.showSettings('hotkey');
    expect(app.made).toEqual([['open', 'settings']]);
    app.commands.showSettings();
    expect(app.settingsPaneBox.take()).toBe('hotkey');
  });

  it('for a new secret leads to Settings before a server was chosen', () => {
    app = setUp(initialSettings);
    app.commands.newSecret();
    expect(app.made).toEqual([['open', 'settings']]);
    expect(app.quickShareBox.isFull()).toBe(false);
  });

  it('for a new secret has Quick share begin with nothing', () => {
    app.commands.newSecret();
    expect(app.quickShareBox.take()).toBe('nothing');
  });

  it('for a new secret leaves a text that Quick share has not taken yet', () => {
    const request = {
      secret: new Sensitive('x'),
      lifetime: 60,
      passphrase: null,
      recipient: null,
      shareDomain: null,
    };
    app.quickShareBox.put({ request, draft: null });
    app.commands.newSecret();
    expect(app.quickShareBox.take()).toMatchObject({ request });
  });

  it('to open a link that is given has it ready for the window', () => {
    app.commands.openLink(new Sensitive('https://eu.onetimesecret.com/secret/key'));
    expect(app.openLinkBox.take()?.reveal()).toBe('https://eu.onetimesecret.com/secret/key');
    expect(app.made).toEqual([['open', 'open-link']]);
  });

  it('to open no link leaves one that is still waiting', () => {
    app.openLinkBox.put(new Sensitive('waiting'));
    app.commands.openLink();
    expect(app.openLinkBox.isFull()).toBe(true);
  });

  it('to burn the newest link has Activity ask about it, and about none where there is none', () => {
    app = setUp(settingsWith(), receiptOf('a'));
    app.commands.burnNewest();
    expect(app.burnBox.take()).toBe('a');
    app = setUp();
    app.commands.burnNewest();
    expect(app.burnBox.isFull()).toBe(false);
  });

  it('to copy a link has it copied, and shows Activity where it is no longer here', () => {
    app = setUp(settingsWith(), receiptOf('a'));
    app.commands.copyLink('a');
    expect(app.made).toMatchObject([['copyAgain', { id: 'a' }]]);
    app.commands.copyLink('b');
    expect(app.made.at(-1)).toEqual(['open', 'activity']);
    app = setUp(settingsWith(), receiptOf('c', { link: null }));
    app.commands.copyLink('c');
    expect(app.made).toEqual([['open', 'activity']]);
  });

  it('to send drafts resumes sending while it is paused, which sends them', async () => {
    app = setUp({ ...settingsWith(), sendingPaused: true });
    app.commands.sendDrafts();
    await expect.poll(() => app.settings.current().sendingPaused).toBe(false);
    expect(app.made).toEqual([]);
  });

  it.each([true, false])('to pause sending or not is kept: %s', async (isPaused) => {
    app = setUp({ ...settingsWith(), sendingPaused: !isPaused });
    app.commands.pauseSending(isPaused);
    await expect.poll(() => app.settings.current().sendingPaused).toBe(isPaused);
  });
});
