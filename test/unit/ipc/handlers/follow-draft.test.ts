import { describe, expect, it } from 'vitest';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import type { QuickShareStart } from '../../../../electron/core/drafts/index.ts';
import { createDraftsHandlers } from '../../../../electron/ipc/handlers/drafts.ts';
import { createWindowItems } from '../../../../electron/ipc/window-items.ts';
import { success } from '../../../../src/shared/result.ts';
import { createOutboxFixture, draftOf, turns } from '../../../support/fakes/outbox-fixture.ts';

const setUp = () => {
  const fixture = createOutboxFixture();
  const settings = {
    ...fixture.settings,
    change: async () => success(null),
    subscribe: () => () => undefined,
  };
  const handlers = createDraftsHandlers({
    ...fixture,
    settings,
    quickShareBox: createOneItemBox<QuickShareStart>(),
    windows: { open: () => undefined },
    windowItems: createWindowItems(() => () => undefined),
  });
  return { ...fixture, follow: () => handlers.followDraft({ id: 'a' }, 'quick-share') };
};

describe('following a draft', () => {
  it('tells its state and why it is not sent', async () => {
    const app = setUp();
    const problem = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false } as const;
    await app.drafts.keep(draftOf('a', { problem }));
    expect(app.follow()).toEqual({ kind: 'draft', state: 'waiting', failure: problem });
    await app.drafts.change('a', { state: 'held', reason: { kind: 'profile-gone' } });
    expect(app.follow()).toEqual({ kind: 'draft', state: 'held', failure: { kind: 'profile-gone' } });
  });

  it('gives its link when it is sent, which nobody has put on the clipboard, and what the server did differently', async () => {
    const app = setUp();
    app.api.grant = { lifetime: 600 };
    await app.drafts.keep(draftOf('a'));
    app.outbox.wake('start');
    await turns();
    expect(app.follow()).toMatchObject({
      kind: 'link',
      link: {
        id: 'a',
        link: 'https://eu.onetimesecret.com/secret/link-1',
        copied: null,
        differences: [{ kind: 'lifetime', asked: 3_600, granted: 600 }],
      },
    });
  });

  it('says that its link has ended, and that it is gone', async () => {
    const app = setUp();
    expect(app.follow()).toEqual({ kind: 'gone' });
    await app.drafts.keep(draftOf('a'));
    app.outbox.wake('start');
    await turns();
    app.receipts.end('a', 'revealed');
    expect(app.follow()).toEqual({ kind: 'ended' });
  });
});
