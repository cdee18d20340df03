import { beforeEach, expect, it } from 'vitest';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { Draft } from '../../../../electron/core/drafts/draft.ts';
import type { DraftEditing } from '../../../../electron/core/drafts/draft-editing.ts';
import type { Drafts } from '../../../../electron/core/drafts/drafts.ts';
import type { Outbox } from '../../../../electron/core/drafts/outbox.ts';
import type { QuickShareStart } from '../../../../electron/core/drafts/prefill.ts';
import type { ShareOrKeep } from '../../../../electron/core/drafts/share-or-keep.ts';
import type { Receipts } from '../../../../electron/core/receipts/receipts.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createDraftsHandlers } from '../../../../electron/ipc/handlers/drafts.ts';
import { createWindowItems } from '../../../../electron/ipc/window-items.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../../src/shared/result.ts';
import { createCalls, laidOpen, partOf, sensitive } from '../../../support/fakes/calls.ts';
import { draftOf, eu } from '../../../support/fakes/outbox-fixture.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const busy = failed({ kind: 'draft-busy' });

const setUp = (begun: Result<Draft, Failure> = success(draftOf('a'))) => {
  const { made, record } = createCalls();
  const file = createFakeSettingsFile();
  const settings = createSettingsStore(file, settingsWith());
  const quickShareBox = createOneItemBox<QuickShareStart>();
  const windowItems = createWindowItems(() => () => undefined);
  const handlers = createDraftsHandlers({
    shareOrKeep: partOf<ShareOrKeep>({ keep: record('keep', Promise.resolve(success('draft-1'))) }),
    editing: partOf<DraftEditing>({
      begin: record('begin', Promise.resolve(begun)),
      discard: record('discard', Promise.resolve(busy)),
      setDeadline: record('setDeadline', Promise.resolve(busy)),
    }),
    drafts: partOf<Drafts>({}),
    receipts: partOf<Receipts>({}),
    outbox: partOf<Outbox>({
      sendNow: record('sendNow', Promise.resolve(busy)),
      wake: record('wake', undefined),
    }),
    quickShareBox,
    windows: { open: record('open', undefined) },
    settings,
    windowItems,
  });
  return { made, file, settings, quickShareBox, windowItems, handlers };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const form = { lifetime: 3_600, recipient: null, shareDomain: null };

it('what is kept is sensitive from here on, and the draft it comes from is no part of it', async () => {
  const kept = app.handlers.keepDraft(
    { ...form, secret: 's', passphrase: 'p', note: 'for Bo', draft: 'a' },
    'quick-share',
  );
  expect(await kept).toEqual(success('draft-1'));
  expect(app.windowItems.mayName('quick-share', 'draft-1')).toBe(true);
  expect(app.made).toEqual([
    ['keep', { ...form, secret: sensitive('s'), passphrase: sensitive('p') }, 'a', 'for Bo'],
  ]);
});

it('a draft to edit is in the box before the window opens, without what only a draft has', async () => {
  expect(await app.handlers.editDraft({ id: 'a' }, 'activity')).toEqual(success(null));
  expect(app.made).toEqual([
    ['begin', 'a'],
    ['open', 'quick-share'],
  ]);
  expect(laidOpen(app.quickShareBox.take())).toEqual({
    request: { ...form, secret: sensitive('secret-of-a'), passphrase: null },
    draft: { id: 'a', madeWith: { server: eu }, note: '', mayHaveBeenSent: false },
  });
});

it('a draft that cannot be edited opens no window', async () => {
  app = setUp(busy);
  expect(await app.handlers.editDraft({ id: 'a' }, 'activity')).toEqual(busy);
  expect(app.made).toEqual([['begin', 'a']]);
  expect(app.quickShareBox.isFull()).toBe(false);
});

it('a window takes what it begins with once, as plain text', () => {
  const request = { ...form, secret: new Sensitive('s'), passphrase: new Sensitive('p') };
  app.quickShareBox.put({
    request,
    draft: { id: 'a', madeWith: { server: eu, username: 'anna' }, note: 'for Bo', mayHaveBeenSent: false },
  });
  expect(app.handlers.takePrefill(undefined, 'quick-share')).toStrictEqual({
    secret: 's',
    passphrase: 'p',
    draft: {
      ...form,
      id: 'a',
      passphrase: 'p',
      serverName: 'EU',
      username: 'anna',
      note: 'for Bo',
      mayHaveBeenSent: false,
    },
  });
  expect(app.handlers.takePrefill(undefined, 'quick-share')).toBeNull();
  expect(app.windowItems.mayName('quick-share', 'a')).toBe(true);
});

it('a window takes that it begins with nothing', () => {
  app.quickShareBox.put('nothing');
  expect(app.handlers.takePrefill(undefined, 'quick-share')).toBe('nothing');
});

it('what could not be done with a draft is said as it is', async () => {
  expect(await app.handlers.sendDraft({ id: 'a' }, 'activity')).toBe(busy);
  expect(await app.handlers.discardDraft({ id: 'a' }, 'activity')).toBe(busy);
  expect(await app.handlers.setDraftDeadline({ id: 'a', discardAfter: 60 }, 'activity')).toBe(busy);
  expect(app.made).toEqual([
    ['sendNow', 'a', 'activity'],
    ['discard', 'a'],
    ['setDeadline', 'a', 60],
  ]);
});

it('all drafts are sent because the user wants it', () => {
  expect(app.handlers.sendDrafts(undefined, 'activity')).toBeNull();
  expect(app.made).toEqual([['wake', 'user']]);
});

it('sending is paused and resumed in the settings, which may not be written', async () => {
  expect(await app.handlers.pauseSending({ paused: true }, 'activity')).toEqual(success(null));
  expect(app.settings.current().sendingPaused).toBe(true);
  app.file.full = true;
  expect(await app.handlers.pauseSending({ paused: false }, 'activity')).toEqual(
    failed({ kind: 'settings-not-saved' }),
  );
  expect(app.settings.current().sendingPaused).toBe(true);
});
