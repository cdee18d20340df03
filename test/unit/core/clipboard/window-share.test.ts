import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ClipboardShare } from '../../../../electron/core/clipboard/clipboard-share.ts';
import type { ExpiringCopy } from '../../../../electron/core/clipboard/expiring-copy.ts';
import { createWindowShare } from '../../../../electron/core/clipboard/window-share.ts';
import type { Shared, ShareOrKeep } from '../../../../electron/core/drafts/share-or-keep.ts';
import type { NewReceipt, Receipt } from '../../../../electron/core/receipts/receipt.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import type { SentLink } from '../../../../electron/core/sharing/send.ts';
import type { Sharing } from '../../../../electron/core/sharing/sharing.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { usualRecipes } from '../../../../src/shared/model/passwords.ts';
import { failed, type Result, success } from '../../../../src/shared/result.ts';
import { partOf } from '../../../support/fakes/calls.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';
import { createFakeClipboard, settingsWith } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const link = 'https://eu.onetimesecret.com/secret/link-of-a';
const sentLink = (change: Partial<SentLink> = {}): SentLink => ({
  receipt: receiptOf('a') as NewReceipt,
  secret: new Sensitive('s'),
  differences: [],
  ...change,
});
const request = {
  secret: new Sensitive('s'),
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
};

const generated = { ...request, recipe: usualRecipes.characters };

const setUp = () => {
  const clipboard = createFakeClipboard({ text: 'before' });
  const world = {
    closeAfterSharing: true,
    before: null as Receipt | null,
    shared: success({ kind: 'link', link: sentLink() }) as Result<Shared, Failure>,
    generated: success(sentLink()) as Result<SentLink, Failure>,
  };
  const asked: (string | null | undefined)[] = [];
  const announced: string[] = [];
  const windowShare = createWindowShare({
    expiringCopy: partOf<ExpiringCopy>({ copyLink: clipboard.write }),
    shareOrKeep: partOf<ShareOrKeep>({
      share: async (_request, draftId, _from, note) => {
        asked.push(draftId, note);
        return world.shared;
      },
    }),
    receipts: { sharedBefore: async () => world.before },
    sharing: partOf<Sharing>({ generate: async () => world.generated }),
    clipboardShare: partOf<ClipboardShare>({ announce: ({ id }) => void announced.push(id) }),
    settings: {
      current: () => withPreferences(settingsWith(), { closeAfterSharing: world.closeAfterSharing }),
    },
  });
  return { clipboard, world, asked, announced, windowShare };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('a link that a window asked for', () => {
  it('comes with the earlier link to the same text, and the window stays to say so', async () => {
    app.world.before = receiptOf('earlier', { state: 'revealed' });
    expect(await app.windowShare.share(request, null, 'quick-share', '')).toMatchObject({
      value: { link: { before: { id: 'earlier' } }, closesWindow: false },
    });
    app.world.before = null;
    expect(await app.windowShare.share(request, null, 'quick-share', '')).toMatchObject({
      value: { link: { before: null }, closesWindow: true },
    });
  });

  it('is on the clipboard when the window has it', async () => {
    const shared = await app.windowShare.share(request, 'draft-1', 'generate', 'for Bo');
    expect(shared).toMatchObject({ ok: true, value: { kind: 'link', link: { copied: 'written' } } });
    expect(app.clipboard.text).toBe(link);
    expect(app.asked).toEqual(['draft-1', 'for Bo']);
  });

  it('says when the clipboard did not take it', async () => {
    app.clipboard.refuses = true;
    expect(await app.windowShare.share(request, null, 'generate', 'for Bo')).toMatchObject({
      value: { link: { copied: 'refused' } },
    });
  });

  it('leaves the clipboard alone when it became a draft', async () => {
    const kept = { kind: 'draft', draft: draftOf('a'), failure: { kind: 'redirected' } } as const;
    app.world.shared = success(kept);
    expect(await app.windowShare.share(request, null, 'quick-share', 'for Bo')).toEqual(success(kept));
    expect(app.clipboard.text).toBe('before');
    expect(app.announced).toEqual([]);
  });

  it('leaves the clipboard alone when it failed', async () => {
    app.world.shared = failed({ kind: 'no-profile' });
    expect(await app.windowShare.share(request, null, 'quick-share', 'for Bo')).toEqual(
      failed({ kind: 'no-profile' }),
    );
    expect(app.clipboard.text).toBe('before');
  });
});

describe('the window', () => {
  it('closes when it may, the user wants that, and a notification can say all there is to say', async () => {
    expect(await app.windowShare.share(request, null, 'quick-share', 'for Bo')).toMatchObject({
      value: { closesWindow: true },
    });
    expect(app.announced).toEqual(['a']);
  });

  it.each<[string, 'quick-share' | 'generate', () => void]>([
    ['it is one that stays', 'generate', () => undefined],
    [
      'the user does not want it',
      'quick-share',
      () => {
        app.world.closeAfterSharing = false;
      },
    ],
    [
      'the link is not on the clipboard',
      'quick-share',
      () => {
        app.clipboard.refuses = true;
      },
    ],
    [
      'the server did something else than asked',
      'quick-share',
      () => {
        app.world.shared = success({
          kind: 'link',
          link: sentLink({ differences: [{ kind: 'not-mailed' }] }),
        });
      },
    ],
    [
      'somebody was mailed',
      'quick-share',
      () => {
        const receipt = receiptOf('a', { mailedTo: ['bo***@e***.com'] }) as NewReceipt;
        app.world.shared = success({ kind: 'link', link: sentLink({ receipt }) });
      },
    ],
  ])('stays when %s, and nothing is announced', async (_why, from, change) => {
    change();
    expect(await app.windowShare.share(request, null, from, 'for Bo')).toMatchObject({
      value: { closesWindow: false },
    });
    expect(app.announced).toEqual([]);
  });
});

describe('a link to a secret that the server makes up', () => {
  it('is on the clipboard too', async () => {
    expect(await app.windowShare.generate(generated, 'generate', 'for Bo')).toMatchObject({
      ok: true,
      value: { copied: 'written' },
    });
    expect(app.clipboard.text).toBe(link);
  });

  it('is not there when it failed', async () => {
    app.world.generated = failed({ kind: 'no-profile' });
    expect(await app.windowShare.generate(generated, 'generate', 'for Bo')).toEqual(
      failed({ kind: 'no-profile' }),
    );
    expect(app.clipboard.text).toBe('before');
  });
});
