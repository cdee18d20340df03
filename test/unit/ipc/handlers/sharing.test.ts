import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type {
  CopiedLink,
  WindowShare,
  WindowShared,
} from '../../../../electron/core/clipboard/window-share.ts';
import type { Shared, ShareOrKeep } from '../../../../electron/core/drafts/index.ts';
import type { NewReceipt, Receipt } from '../../../../electron/core/receipts/receipt.ts';
import { createSettingsStore } from '../../../../electron/core/settings/index.ts';
import type { Passwords } from '../../../../electron/core/sharing/password.ts';
import { createSharingHandlers } from '../../../../electron/ipc/handlers/sharing.ts';
import { createWindowItems } from '../../../../electron/ipc/window-items.ts';
import type { Windows } from '../../../../electron/shell/windows.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { usualRecipes } from '../../../../src/shared/model/passwords.ts';
import { failed, type Result, success } from '../../../../src/shared/result.ts';
import { createCalls, partOf, sensitive } from '../../../support/fakes/calls.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const copied: CopiedLink = {
  link: {
    receipt: receiptOf('a', {
      mailedTo: ['bo***@e***.com'],
      passphrase: new Sensitive('canary'),
    }) as NewReceipt,
    secret: new Sensitive('the secret'),
    differences: [{ kind: 'not-mailed' }],
  },
  copied: 'written',
  before: receiptOf('b', { state: 'revealed', madeAt: 5 }),
};
const linkView = {
  id: 'a',
  link: 'https://eu.onetimesecret.com/secret/link-of-a',
  expiresAt: copied.link.receipt.expiresAt,
  copied: 'written',
  mailedTo: ['bo***@e***.com'],
  differences: [{ kind: 'not-mailed' }],
  sharedBefore: { madeAt: 5, state: 'revealed' },
  note: '',
};

const setUp = () => {
  const { made, record } = createCalls();
  const world = {
    shared: success({ kind: 'link', link: copied, closesWindow: false }) as Result<WindowShared, Failure>,
    generated: success(copied) as Result<CopiedLink, Failure>,
    line: success({ kind: 'link', link: copied.link }) as Result<Shared, Failure>,
    before: null as Receipt | null,
  };
  const asked = record('share', undefined);
  const remembered: unknown[] = [];
  const windowItems = createWindowItems(() => () => undefined);
  const settings = createSettingsStore(createFakeSettingsFile(), settingsWith());
  const handlers = createSharingHandlers({
    windowShare: partOf<WindowShare>({
      share: async (...given) => {
        asked(...given);
        return world.shared;
      },
      generate: async (...given) => {
        record('generate', undefined)(...given);
        return world.generated;
      },
    }),
    shareOrKeep: partOf<ShareOrKeep>({
      share: async (...given) => {
        asked(...given);
        return world.line;
      },
    }),
    receipts: {
      sharedBefore: async (...given) => {
        record('sharedBefore', undefined)(...given);
        return world.before;
      },
    },
    passwords: partOf<Passwords>({
      make: record('make', { value: new Sensitive('made'), entropyBits: 50 }),
      passphrase: () => new Sensitive('four-words-made-up'),
    }),
    windows: partOf<Windows>({ close: record('close', undefined) }),
    windowItems,
    profiles: {
      rememberLifetime: async (...given) => {
        remembered.push(given);
        return success(null);
      },
    },
    settings,
  });
  return { remembered, made, world, settings, windowItems, handlers };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const form = { lifetime: 60, passphrase: 'p', recipient: null, shareDomain: null };
const shareForm = { ...form, note: 'for Bo', secret: 's', draft: 'draft-1' };
const recipe = usualRecipes.characters;
const request = { ...form, passphrase: sensitive('p') };

describe('sharing', () => {
  it('takes a form whose secret and passphrase are sensitive from here on', async () => {
    await app.handlers.share(shareForm, 'generate');
    expect(app.made).toEqual([
      ['share', { ...request, secret: sensitive('s') }, 'draft-1', 'generate', 'for Bo'],
    ]);
  });

  it('answers with the link as plain text, and with no key and no passphrase', async () => {
    const answer = await app.handlers.share(shareForm, 'quick-share');
    expect(answer).toStrictEqual(success({ kind: 'link', link: linkView }));
    expect(JSON.stringify(answer)).not.toMatch(/canary|key-of-a|sensitive/);
  });

  it('gives the link to the window that had it made, and to no other', async () => {
    await app.handlers.share(shareForm, 'generate');
    expect(app.windowItems.mayName('generate', 'a')).toBe(true);
    expect(app.windowItems.mayName('quick-share', 'a')).toBe(false);
  });

  it.each(['quick-share', 'generate'] as const)('says that it is from %s', async (from) => {
    await app.handlers.share(shareForm, from);
    expect(app.made[0]?.at(-2)).toBe(from);
  });

  it('closes the window it comes from when that is what follows', async () => {
    app.world.shared = success({ kind: 'link', link: copied, closesWindow: true });
    await app.handlers.share(shareForm, 'quick-share');
    expect(app.made.at(-1)).toEqual(['close', 'quick-share']);
  });

  it.each([
    ['waiting', 'waiting'],
    ['held', 'held'],
    ['sending', 'waiting'],
  ] as const)('that became a draft which is %s answers with nothing that is in it', async (state, shown) => {
    const failure = { kind: 'redirected' } as const;
    app.world.shared = success({ kind: 'draft', draft: draftOf('d', { state }), failure });
    const answer = await app.handlers.share(shareForm, 'quick-share');
    expect(answer).toStrictEqual(success({ kind: 'draft', draft: { id: 'd', state: shown, failure } }));
    expect(app.windowItems.mayName('quick-share', 'd')).toBe(true);
    expect(app.made.filter(([name]) => name === 'close')).toEqual([]);
  });

  it('that failed says why', async () => {
    app.world.shared = failed({ kind: 'no-profile' });
    expect(await app.handlers.share(shareForm, 'quick-share')).toEqual(failed({ kind: 'no-profile' }));
  });
});

describe('a line of a list', () => {
  const line = { lifetime: 60, passphrase: 'p', secret: 's', note: 'for Bo' };

  it('becomes a link that is not copied, since another follows, and is the window’s own', async () => {
    expect(await app.handlers.shareLine(line, 'quick-share')).toStrictEqual(
      success({ kind: 'link', link: { ...linkView, copied: null, sharedBefore: null } }),
    );
    expect(app.made).toEqual([
      ['share', { ...request, secret: sensitive('s') }, null, 'quick-share', 'for Bo'],
      ['sharedBefore', 'a', sensitive('s')],
    ]);
    expect(app.windowItems.mayName('quick-share', 'a')).toBe(true);
  });

  it('says when its text was shared before, and what became of that link', async () => {
    app.world.before = receiptOf('b', { state: 'revealed', madeAt: 5 });
    expect(await app.handlers.shareLine(line, 'quick-share')).toMatchObject({
      value: { link: { sharedBefore: { madeAt: 5, state: 'revealed' } } },
    });
    expect(app.made.at(-1)).toEqual(['sharedBefore', 'a', sensitive('s')]);
  });

  it('that cannot be sent is a draft, which is the window’s own too', async () => {
    const failure = { kind: 'redirected' } as const;
    app.world.line = success({ kind: 'draft', draft: draftOf('d', { state: 'waiting' }), failure });
    expect(await app.handlers.shareLine(line, 'quick-share')).toStrictEqual(
      success({ kind: 'draft', draft: { id: 'd', state: 'waiting', failure } }),
    );
    expect(app.windowItems.mayName('quick-share', 'd')).toBe(true);
  });

  it('that failed says why', async () => {
    app.world.line = failed({ kind: 'no-profile' });
    expect(await app.handlers.shareLine(line, 'quick-share')).toEqual(failed({ kind: 'no-profile' }));
  });
});

describe('a secret that the server makes up', () => {
  it('comes back as plain text with its link', async () => {
    expect(await app.handlers.generate({ ...form, recipe, note: 'for Bo' }, 'generate')).toStrictEqual(
      success({ value: 'the secret', link: linkView }),
    );
    expect(app.made).toEqual([['generate', { ...request, recipe }, 'generate', 'for Bo']]);
    expect(app.windowItems.mayName('generate', 'a')).toBe(true);
  });

  it('that was not made says why', async () => {
    app.world.generated = failed({ kind: 'no-profile' });
    expect(await app.handlers.generate({ ...form, recipe, note: 'for Bo' }, 'generate')).toEqual(
      failed({ kind: 'no-profile' }),
    );
  });
});

describe('the lifetime of a link', () => {
  it('is remembered with the profile it was made with', async () => {
    await app.handlers.share({ ...form, secret: 's', draft: null, note: '' }, 'quick-share');
    await app.handlers.generate({ ...form, recipe, note: '' }, 'generate');
    await app.handlers.shareLine(
      { secret: 's', lifetime: { until: 5 }, passphrase: null, note: '' },
      'quick-share',
    );
    expect(app.remembered).toEqual([
      ['p1', form.lifetime],
      ['p1', form.lifetime],
      ['p1', { until: 5 }],
    ]);
  });

  it('is not, where nothing came of it, or where it is that of a draft', async () => {
    app.world.shared = failed({ kind: 'no-profile' });
    await app.handlers.share({ ...form, secret: 's', draft: null, note: '' }, 'quick-share');
    app.world.shared = success({ kind: 'link', link: copied, closesWindow: false });
    await app.handlers.share({ ...form, secret: 's', draft: 'd', note: '' }, 'quick-share');
    expect(app.remembered).toEqual([]);
  });
});

describe('how passwords are made up', () => {
  it('is remembered for the next time, and nothing else changes', async () => {
    const before = app.settings.current();
    const recipes = { ...usualRecipes, kind: 'words' } as const;
    expect(await app.handlers.rememberRecipes(recipes, 'generate')).toEqual(success(null));
    expect(app.settings.current()).toEqual({
      ...before,
      preferences: { ...before.preferences, passwordRecipes: recipes },
    });
  });
});

describe('what is made up here', () => {
  it('is a password by its recipe, as plain text', () => {
    const recipe = { kind: 'words', words: 6, separator: '-', capitalize: false } as const;
    expect(app.handlers.makePassword(recipe, 'generate')).toStrictEqual({ value: 'made', entropyBits: 50 });
    expect(app.made).toEqual([['make', recipe]]);
  });

  it('is a passphrase, as plain text', () => {
    expect(app.handlers.makePassphrase(undefined, 'quick-share')).toBe('four-words-made-up');
  });
});
