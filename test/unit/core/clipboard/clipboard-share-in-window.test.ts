import { beforeEach, describe, expect, it } from 'vitest';
import { createClipboardShareFixture } from '../../../support/fakes/clipboard-share-fixture.ts';
import { turns } from '../../../support/fakes/outbox-fixture.ts';

const secret = 'the database password';
const link = 'https://eu.onetimesecret.com/secret/link-1';

const setUp = () => {
  const fixture = createClipboardShareFixture(secret);
  Object.assign(fixture.clipboard, { needsFocus: true, hasFocus: false });
  const why = () => fixture.state.current().question?.why ?? null;
  /** The hotkey, and then the window that opens is in use. */
  const ask = async () => {
    await fixture.share.start();
    fixture.clipboard.hasFocus = true;
    return (await fixture.share.look())?.reveal() ?? null;
  };
  return { ...fixture, why, ask };
};

let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('where only the window in use has the clipboard', () => {
  it('nothing is read before there is one', async () => {
    await app.share.start();
    expect(app.clipboard.reads).toBe(0);
    expect(app.opened).toEqual(['confirm']);
    expect(app.why()).toBe('focus');
  });

  it('nothing is read for a window that has nothing to ask', async () => {
    app.clipboard.hasFocus = true;
    expect(await app.share.look()).toBeNull();
    await app.ask();
    await app.share.answer('cancel');
    expect(await app.share.look()).toBeNull();
    expect(app.clipboard.reads).toBe(1);
  });

  it('nothing is sent before the user has seen what it is', async () => {
    expect(await app.ask()).toBe(secret);
    expect(app.why()).toBe('check');
    expect(app.api.shares).toEqual([]);
    await app.share.answer('share');
    expect(app.api.shares.map(({ request }) => request.secret.reveal())).toEqual([secret]);
    expect(app.clipboard.text).toBe(link);
    expect(app.notifier.shown.map(({ title }) => title)).toEqual(['Link copied']);
    expect(app.why()).toBeNull();
  });

  it('the text is not in the state of every window', async () => {
    await app.ask();
    expect(JSON.stringify([app.state.current(), app.events])).not.toContain(secret);
  });

  it('what has come in its place is shown before it is sent', async () => {
    await app.ask();
    app.clipboard.text = 'a newer one';
    await app.share.answer('share');
    expect(app.api.shares).toEqual([]);
    expect(app.why()).toBe('focus');
    expect((await app.share.look())?.reveal()).toBe('a newer one');
    await app.share.answer('share');
    expect(app.api.shares.map(({ request }) => request.secret.reveal())).toEqual(['a newer one']);
  });

  it('a link that is copied again is copied by a window, and nothing burns it', async () => {
    await app.ask();
    await app.share.answer('share');
    const [receipt] = app.receipts.all();
    if (receipt?.link == null) throw new Error('there is no link');
    const again = { ...receipt, link: receipt.link };
    app.clipboard.text = 'something else';
    app.clipboard.hasFocus = false;
    await app.share.copyAgain(again);
    expect(app.why()).toBe('copy');
    expect(app.clipboard.text).toBe('something else');
    app.clipboard.hasFocus = true;
    await app.share.answer('copy');
    expect(app.clipboard.text).toBe(link);
    expect(app.notifier.shown.map(({ title, actions }) => [title, actions?.[0]?.label])).toEqual([
      ['Link copied', 'Undo'],
      ['Link copied', 'More…'],
    ]);
    await app.share.copyAgain(again);
    await app.share.answer('cancel');
    expect(app.notifier.shown).toHaveLength(2);
  });

  it('what is risky is asked as everywhere', async () => {
    app.clipboard.text = 'y'.repeat(2_500);
    expect(await app.ask()).toBe(`${'y'.repeat(60)}…`);
    expect(app.why()).toBe('long');
    await app.share.answer('share');
    expect(app.api.shares).toHaveLength(1);
  });

  it('the package is named that would make this unnecessary', async () => {
    app.clipboard.missing = 'wl-clipboard';
    await app.ask();
    expect(app.state.current().question).toEqual({ why: 'check', missing: 'wl-clipboard' });
  });

  it('an empty clipboard need not be one where a package is missing', async () => {
    app.clipboard.text = '';
    app.clipboard.missing = 'wl-clipboard';
    expect(await app.ask()).toBeNull();
    expect(app.state.current().question).toEqual({ why: 'nothing-seen', missing: 'wl-clipboard' });
  });

  it('a window that is no longer in use has not read anything', async () => {
    await app.ask();
    app.clipboard.hasFocus = false;
    expect(await app.share.look()).toBeNull();
    expect(app.why()).toBe('not-handed-over');
    await app.share.answer('share');
    expect(app.api.shares).toEqual([]);
  });

  it('nothing is sent after Cancel', async () => {
    await app.ask();
    await app.share.answer('cancel');
    await app.share.answer('share');
    expect(app.api.shares).toEqual([]);
  });

  it('a key that is held down does not start again while the link is made', async () => {
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    await app.ask();
    const answered = app.share.answer('share');
    await turns();
    await app.share.start();
    expect(app.why()).toBe('check');
    expect(await app.share.look()).toBeNull();
    release();
    await answered;
    expect(app.api.shares).toHaveLength(1);
    expect(app.why()).toBeNull();
  });

  it('the link is copied on a key press if the window was left before it was there', async () => {
    let release = () => {};
    app.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    await app.ask();
    const answered = app.share.answer('share');
    await turns();
    app.clipboard.hasFocus = false;
    release();
    await answered;
    expect(app.why()).toBe('copy');
    expect(app.notifier.shown).toEqual([]);
    app.clipboard.hasFocus = true;
    await app.share.answer('copy');
    expect(app.clipboard.text).toBe(link);
    expect(app.notifier.shown.map(({ title }) => title)).toEqual(['Link copied']);
    expect(app.why()).toBeNull();
  });

  it('nobody is told that a link is copied where nothing can be asked', async () => {
    app.clipboard.canConfirm = false;
    await app.ask();
    await app.share.answer('share');
    expect(app.notifier.shown).toMatchObject([
      { title: 'Link ready', body: expect.stringContaining('Paste it to see') },
    ]);
    app.notifier.shown[0]?.onClick?.();
    expect(app.why()).toBe('copy');
  });

  it.each([
    ['hunter2\n', 'unseen', 'hunter2'],
    ['hun\u202eter2', 'unseen', 'hunter2'],
    ['https://eu.onetimesecret.com/secret/abc', 'one-time-link', 'https://eu.onetimesecret.com/secret/abc'],
  ])('the user sees which text is asked about: %#', async (text, why, line) => {
    app.clipboard.text = text;
    expect(await app.ask()).toBe(line);
    expect(app.why()).toBe(why);
  });

  it('nothing is shown of what cannot be sent or seen', async () => {
    app.clipboard.text = ' \n';
    expect(await app.ask()).toBeNull();
    app.clipboard.text = 'x'.repeat(10_001);
    await app.share.start();
    expect(await app.share.look()).toBeNull();
    expect(app.why()).toBe('too-large');
  });

  describe('a read that takes long', () => {
    const slowly = () => {
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { read } = app.clipboard;
      app.clipboard.read = async () => {
        const content = await read();
        await gate;
        return content;
      };
      return () => {
        app.clipboard.read = read;
        release();
      };
    };

    it('brings no question back after Cancel', async () => {
      const release = slowly();
      const looking = app.ask();
      await turns();
      await app.share.answer('cancel');
      release();
      expect(await looking).toBeNull();
      expect(app.why()).toBeNull();
      await app.share.answer('edit');
      expect(app.quickShareBox.take()).toBeNull();
    });

    it('is not the last word when the window is asked again', async () => {
      await app.ask();
      const release = slowly();
      const looking = app.share.look();
      await turns();
      app.clipboard.text = 'a newer one';
      await app.share.start();
      release();
      expect(await looking).toBeNull();
      expect(app.why()).toBe('focus');
      expect((await app.share.look())?.reveal()).toBe('a newer one');
    });

    it('sends nothing if the window is closed before it is known that the text is still there', async () => {
      await app.ask();
      const release = slowly();
      const answered = app.share.answer('share');
      await turns();
      expect(await app.share.look()).toBeNull();
      await app.share.answer('cancel');
      release();
      await answered;
      expect(app.api.shares).toEqual([]);
      expect(app.why()).toBeNull();
    });
  });

  describe('a link that waits to be copied', () => {
    beforeEach(async () => {
      let release = () => {};
      app.api.gate = new Promise((resolve) => {
        release = resolve;
      });
      await app.ask();
      const answered = app.share.answer('share');
      await turns();
      app.clipboard.hasFocus = false;
      release();
      await answered;
      app.clipboard.hasFocus = true;
      expect(app.why()).toBe('copy');
    });

    it('is not asked away by a key that is held down', async () => {
      await app.share.start();
      expect(app.why()).toBe('copy');
      await app.share.answer('copy');
      expect(app.clipboard.text).toBe(link);
    });

    it('makes way for the next share, and is told of', async () => {
      app.clock.time += 60_000;
      app.clipboard.text = 'the next password';
      await app.share.start();
      expect(app.notifier.shown).toMatchObject([
        { title: 'Link ready', body: expect.stringContaining('could not be put on the clipboard') },
      ]);
      expect((await app.share.look())?.reveal()).toBe('the next password');
      expect(app.why()).toBe('check');
    });

    it('is told of when its window is closed', async () => {
      await app.share.answer('cancel');
      expect(app.why()).toBeNull();
      expect(app.clipboard.text).toBe(secret);
      expect(app.notifier.shown.map(({ title }) => title)).toEqual(['Link ready']);
    });

    it('is copied without a look at the clipboard', async () => {
      const { reads } = app.clipboard;
      const copied = app.share.answer('copy');
      expect(await app.share.look()).toBeNull();
      await copied;
      expect(app.clipboard.reads).toBe(reads);
      expect(app.why()).toBeNull();
    });
  });

  it('a failure is told as everywhere', async () => {
    app.api.failure = { kind: 'refused', reason: 'unknown-secret', serverSays: '' };
    await app.ask();
    await app.share.answer('share');
    expect(app.why()).toBeNull();
    expect(app.notifier.shown).toHaveLength(1);
    expect(app.clipboard.text).toBe(secret);
  });
});

it('a look changes nothing where every window has the clipboard', async () => {
  app.clipboard.needsFocus = false;
  expect(await app.share.look()).toBeNull();
  expect(app.clipboard.reads).toBe(0);
});
