import { beforeEach, describe, expect, it } from 'vitest';
import type { ShareWish } from '../../../../electron/core/clipboard/index.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import { createClipboardShareFixture } from '../../../support/fakes/clipboard-share-fixture.ts';
import { turns } from '../../../support/fakes/outbox-fixture.ts';
import { noPolicy, policyWith } from '../../../support/fakes/policy.ts';
import { settingsWith } from '../../../support/fakes/ports.ts';

const secret = 'the database password';
const link = 'https://eu.onetimesecret.com/secret/link-1';
const passphrase = 'made-up-words';
const uk = { id: 'uk', name: 'UK', server: 'https://uk.onetimesecret.com' };

const usual: ShareWish = {
  profile: null,
  lifetime: null,
  passphrase: false,
  from: 'clipboard',
  copies: 'link',
};
const withPassphrase: ShareWish = { ...usual, passphrase: true };

const setUp = (policy: Policy = noPolicy) => {
  const settings = settingsWith();
  return createClipboardShareFixture(secret, { ...settings, profiles: [...settings.profiles, uk] }, policy);
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const titles = () => app.notifier.shown.map(({ title }) => title);

describe('a hotkey with choices of its own', () => {
  it('shares with its server and lifetime, whichever is in use', async () => {
    await app.share.start({ ...usual, profile: 'uk', lifetime: 86_400 });
    expect(app.api.shares[0]).toMatchObject({
      to: { server: uk.server },
      request: { lifetime: 86_400, passphrase: null },
    });
  });

  it('keeps them while a question is asked, which says where the text goes', async () => {
    app.clipboard.text = `${secret}\n`;
    await app.share.start({ ...usual, profile: 'uk', lifetime: 86_400 });
    expect(app.state.current()).toMatchObject({
      question: { why: 'unseen' },
      questionProfile: { id: 'uk' },
      profile: { id: 'p1' },
    });
    await app.share.answer('share');
    expect(app.api.shares[0]).toMatchObject({ to: { server: uk.server }, request: { lifetime: 86_400 } });
  });

  it('keeps a draft for its server', async () => {
    app.api.failure = { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false };
    await app.share.start({ ...usual, profile: 'uk' });
    expect(app.drafts.all()[0]?.madeWith.server).toBe(uk.server);
  });

  it('shares nothing longer than the administrator allows', async () => {
    app = setUp(policyWith({ maxLifetime: '1h' }));
    await app.share.start({ ...usual, lifetime: 86_400 });
    expect(app.api.shares).toEqual([]);
  });

  it('shares nothing with a server that the administrator does not allow', async () => {
    app = setUp(policyWith({ servers: ['https://eu.onetimesecret.com'] }));
    await app.share.start({ ...usual, profile: 'uk' });
    expect(app.api.shares).toEqual([]);
    expect(titles()).toEqual(['No link was created']);
  });

  it('copies the link with instructions, and knows it again', async () => {
    await app.share.start({ ...usual, copies: 'message' });
    expect(app.clipboard.text).toMatch(
      /^I have something confidential for you:\nhttps:\/\/eu[^ ]*link-1\nThe link/,
    );
    expect(titles()).toEqual(['Message with the link copied']);
    await app.share.start({ ...usual, copies: 'message' });
    expect(app.api.shares).toHaveLength(1);
  });
});

describe('a hotkey that makes a passphrase', () => {
  it('copies the link first, and the passphrase at the next press', async () => {
    await app.share.start(withPassphrase);
    expect(app.api.shares[0]?.request.passphrase?.reveal()).toBe(passphrase);
    expect(app.clipboard.text).toBe(link);
    expect(app.notifier.shown[0]?.body).toMatch(/Press the same keys again to copy the passphrase\.$/);
    app.clock.time += 20_000;
    await app.share.start(withPassphrase);
    expect(app.clipboard.text).toBe(passphrase);
    expect(titles()).toEqual(['Link copied', 'Passphrase copied']);
    expect(app.api.shares).toHaveLength(1);
    expect(JSON.stringify([app.notifier.shown, app.events, app.state.current()])).not.toContain(passphrase);
  });

  it('never shares the passphrase, however late it is pressed', async () => {
    await app.share.start(withPassphrase);
    for (const _ of [1, 2, 3]) {
      app.clock.time += 50_000;
      await app.share.start(withPassphrase);
    }
    expect(app.api.shares).toHaveLength(1);
    expect(app.clipboard.text).toBe(passphrase);
  });

  it('copies it by the first button of the notification too', async () => {
    await app.share.start(withPassphrase);
    const { actions = [] } = app.notifier.shown[0] ?? {};
    expect(actions.map(({ label }) => label)).toEqual(['Copy passphrase', 'Undo', 'More…']);
    actions[0]?.run();
    await expect.poll(() => app.clipboard.text).toBe(passphrase);
  });

  it('does nothing while the key is held down, and while the link is being made', async () => {
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    const presses = [app.share.start(withPassphrase)];
    for (let repeat = 0; repeat < 20; repeat += 1) {
      app.clock.time += 100;
      presses.push(app.share.start(withPassphrase));
      await turns();
    }
    release();
    await Promise.all(presses);
    for (let repeat = 0; repeat < 50; repeat += 1) {
      app.clock.time += 100;
      await app.share.start(withPassphrase);
    }
    expect(app.clipboard.text).toBe(link);
    expect(app.api.shares).toHaveLength(1);
    app.clock.time += 1_000;
    await app.share.start(withPassphrase);
    expect(app.clipboard.text).toBe(passphrase);
  });

  it('shares what was copied since', async () => {
    await app.share.start(withPassphrase);
    app.clock.time += 5_000;
    app.clipboard.text = 'another secret';
    await app.share.start(withPassphrase);
    expect(app.api.shares).toHaveLength(2);
  });

  it('asks about a link that is still there after a minute', async () => {
    await app.share.start(withPassphrase);
    app.clock.time += 61_000;
    await app.share.start(withPassphrase);
    expect(app.state.current().question).toMatchObject({ why: 'one-time-link' });
    expect(app.clipboard.text).toBe(link);
  });

  it('says that the passphrase is in Activity where it could not be copied', async () => {
    await app.share.start(withPassphrase);
    app.clock.time += 5_000;
    app.clipboard.write = async () => 'refused';
    await app.share.start(withPassphrase);
    expect(app.notifier.shown[1]).toMatchObject({
      title: 'The passphrase was not copied',
      body: expect.stringContaining('You can copy it in Activity.'),
      isNeeded: true,
    });
    app.notifier.shown[1]?.onClick?.();
    expect(app.opened).toEqual(['activity']);
  });

  it('copies it together with instructions', async () => {
    await app.share.start({ ...withPassphrase, copies: 'message' });
    expect(app.clipboard.text).toMatch(/Ask me for the passphrase\.$/);
    app.clock.time += 5_000;
    await app.share.start({ ...withPassphrase, copies: 'message' });
    expect(app.clipboard.text).toBe(passphrase);
  });

  it('sends the draft that has the same text, with its passphrase', async () => {
    app.api.failure = { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false };
    await app.share.start(withPassphrase);
    app.clock.time += 5_000;
    await app.share.start(withPassphrase);
    expect(app.drafts.all()).toHaveLength(1);
    expect(app.drafts.all()[0]?.passphrase?.reveal()).toBe(passphrase);
  });

  it('makes the link at once where the administrator requires one', async () => {
    app = setUp(policyWith({ passphrase: { required: true } }));
    await app.share.start(withPassphrase);
    expect(app.clipboard.text).toBe(link);
    expect(app.opened).toEqual([]);
  });
});

describe('a hotkey for selected text', () => {
  const selected: ShareWish = { ...usual, from: 'selection' };
  beforeEach(() => {
    app.clipboard.selection = 'what is selected';
  });

  it('makes a link of it and copies that, whatever the clipboard holds', async () => {
    await app.share.start(selected);
    expect(app.api.shares.map(({ request }) => request.secret.reveal())).toEqual(['what is selected']);
    expect(app.clipboard.text).toBe(link);
    expect(titles()).toEqual(['Link copied']);
  });

  it('makes one link while the key is held down, and another when it is pressed later', async () => {
    await Promise.all([app.share.start(selected), app.share.start(selected)]);
    for (let repeat = 0; repeat < 50; repeat += 1) {
      app.clock.time += 100;
      await app.share.start(selected);
    }
    expect(app.api.shares).toHaveLength(1);
    app.clock.time += 3_000;
    await app.share.start(selected);
    expect(app.api.shares).toHaveLength(2);
  });

  it('copies the passphrase second, unless something else is selected', async () => {
    const wish = { ...selected, passphrase: true };
    for (let repeat = 0; repeat < 20; repeat += 1) {
      await app.share.start(wish);
      app.clock.time += 100;
    }
    expect(app.clipboard.text).toBe(link);
    app.clock.time += 2_000;
    await app.share.start(wish);
    expect(app.clipboard.text).toBe(passphrase);
    app.clipboard.selection = 'something else';
    app.clock.time += 2_000;
    await app.share.start(wish);
    expect(app.api.shares.map(({ request }) => request.secret.reveal())).toEqual([
      'what is selected',
      'something else',
    ]);
  });

  it('says so where nothing is selected, and touches nothing', async () => {
    app.clipboard.selection = '';
    await app.share.start(selected);
    expect(titles()).toEqual(['Nothing is selected']);
    expect(app.clipboard.text).toBe(secret);
    expect(app.api.shares).toEqual([]);
  });

  it.each([
    'x'.repeat(10_001),
    'x'.repeat(2_001),
    'a line\n',
    link.replace('link-1', 'es75mv1jo7b4bk80o4c6'),
  ])('shows in Quick share what would be asked about: %#', async (text) => {
    app.clipboard.selection = text;
    await app.share.start(selected);
    expect(app.opened).toEqual(['quick-share']);
    expect(app.api.shares).toEqual([]);
    expect(app.state.current().question).toBeNull();
  });
});

describe('where only the window in use has the clipboard', () => {
  beforeEach(() => {
    Object.assign(app.clipboard, { needsFocus: true, hasFocus: false });
  });
  const look = async () => {
    app.clipboard.hasFocus = true;
    return (await app.share.look())?.reveal();
  };

  it('the hotkey that was pressed last counts, and the window says where the text goes', async () => {
    await app.share.start(usual);
    await app.share.start({ ...usual, profile: 'uk' });
    expect(app.state.current()).toMatchObject({ question: { why: 'focus' }, questionProfile: { id: 'uk' } });
    expect(await look()).toBe(secret);
    await app.share.answer('share');
    expect(app.api.shares[0]?.to.server).toBe(uk.server);
  });

  it('the link is copied there, and Activity has the passphrase', async () => {
    await app.share.start(withPassphrase);
    await look();
    await app.share.answer('share');
    expect(app.clipboard.text).toBe(link);
    app.opened.length = 0;
    app.notifier.shown[0]?.actions?.[0]?.run();
    await expect.poll(() => app.opened).toEqual(['activity']);
    expect(app.clipboard.text).toBe(link);
  });

  it('instructions that wait for the window are what it copies', async () => {
    await app.share.start({ ...usual, copies: 'message' });
    await look();
    app.clipboard.replaceIf = async () => 'refused';
    await app.share.answer('share');
    expect(app.state.current().question).toEqual({ why: 'copy' });
    await app.share.answer('copy');
    expect(app.clipboard.text).toMatch(/^I have something confidential for you:/);
  });
});
