import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createExpiringCopy } from '../../../../electron/core/clipboard/expiring-copy.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import { turns } from '../../../support/fakes/outbox-fixture.ts';
import {
  createFakeClipboard,
  createFakeClock,
  createFakeLog,
  createFakeTimers,
  settingsWith,
} from '../../../support/fakes/ports.ts';

const setUp = (clearClipboardAfter: number | null = 60, clearLinks = false) => {
  const clipboard = createFakeClipboard();
  const timers = createFakeTimers(createFakeClock());
  const { log } = createFakeLog();
  const preferences = { clearClipboardAfter, clearLinks };
  return {
    clipboard,
    timers,
    preferences,
    copy: createExpiringCopy({
      clipboard,
      timers,
      log,
      settings: { current: () => withPreferences(settingsWith(), preferences) },
    }),
  };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const value = new Sensitive('hunter2');

describe('a value that was copied', () => {
  it('is cleared from the clipboard after its time', async () => {
    expect(await app.copy.copyValue(value)).toBe('written');
    await app.timers.pass(59_000);
    expect(app.clipboard.text).toBe('hunter2');
    await app.timers.pass(1_000);
    expect(app.clipboard.text).toBe('');
    expect(app.copy.isBusy()).toBe(false);
  });

  it('leaves nothing of it selected either', async () => {
    await app.copy.copyValue(value);
    app.clipboard.selection = 'hunter2';
    await app.timers.pass(60_000);
    expect(app.clipboard.selection).toBe('');
  });

  it('does not take something else with it', async () => {
    await app.copy.copyValue(value);
    app.clipboard.text = 'copied since';
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('copied since');
  });

  it('has its full time from the last copy', async () => {
    await app.copy.copyValue(value);
    await app.timers.pass(50_000);
    await app.copy.copyValue(value);
    await app.timers.pass(50_000);
    expect(app.clipboard.text).toBe('hunter2');
    await app.timers.pass(10_000);
    expect(app.clipboard.text).toBe('');
  });

  it('stays when the user wants it to', async () => {
    const own = setUp(null);
    await own.copy.copyValue(value);
    expect(own.timers.waiting()).toEqual([]);
    expect(own.copy.isBusy()).toBe(false);
  });

  it('is cleared at once when the app quits', async () => {
    await app.copy.copyValue(value);
    await app.copy.close();
    expect(app.clipboard.text).toBe('');
    expect(app.timers.waiting()).toEqual([]);
  });

  it('is cleared when the app quits before the clipboard has said that it has it', async () => {
    const { write } = app.clipboard;
    const answer = Promise.withResolvers<void>();
    app.clipboard.write = async (text) => {
      const written = await write(text);
      await answer.promise;
      return written;
    };
    const copied = app.copy.copyValue(value);
    expect(app.copy.isBusy()).toBe(true);
    const closed = app.copy.close();
    answer.resolve();
    await Promise.all([copied, closed]);
    expect(app.clipboard.text).toBe('');
  });

  it('is waited for when the app quits while it is being cleared', async () => {
    await app.copy.copyValue(value);
    const { clearIf } = app.clipboard;
    const answer = Promise.withResolvers<void>();
    app.clipboard.clearIf = async (text) => {
      await answer.promise;
      await clearIf(text);
    };
    const passed = app.timers.pass(60_000);
    await turns();
    expect(app.copy.isBusy()).toBe(true);
    answer.resolve();
    await passed;
    await turns();
    expect(app.copy.isBusy()).toBe(false);
    expect(app.clipboard.text).toBe('');
  });

  it('is marked as what must not be on the disk, and a link is not', async () => {
    const kinds: (string | undefined)[] = [];
    const { write } = app.clipboard;
    app.clipboard.write = (text, kind) => {
      kinds.push(kind);
      return write(text);
    };
    await app.copy.copyValue(value);
    await app.copy.copyLink(new Sensitive('link'));
    expect(kinds).toEqual(['value', 'link']);
  });

  it('is reported as not copied when the platform refused it', async () => {
    app.clipboard.refuses = true;
    expect(await app.copy.copyValue(value)).toBe('refused');
  });

  it('is cleared all the same if the platform has it although it could not say so', async () => {
    app.clipboard.refuses = true;
    await app.copy.copyValue(value);
    app.clipboard.text = 'hunter2';
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('');
    expect(app.copy.isBusy()).toBe(false);
  });

  it('is cleared in time although another one could not be copied after it', async () => {
    await app.copy.copyValue(value);
    app.clipboard.refuses = true;
    await app.copy.copyValue(new Sensitive('another'));
    expect(app.clipboard.text).toBe('hunter2');
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('');
  });
});

describe('a link that was copied', () => {
  const link = new Sensitive('https://eu.onetimesecret.com/secret/a');
  const shared = new Sensitive('what was shared');
  const ways: readonly [string, () => Promise<unknown>][] = [
    ['copied', () => app.copy.copyLink(link)],
    ['in the place of what was shared', () => app.copy.replaceWithLink(shared, link)],
  ];
  beforeEach(() => {
    app.clipboard.text = 'what was shared';
  });

  it.each(ways)('stays: %s', async (_way, put) => {
    await put();
    expect(app.timers.waiting()).toEqual([]);
    await app.copy.close();
    expect(app.clipboard.text).toBe(link.reveal());
  });

  it.each(ways)('is cleared if the user wants that: %s', async (_way, put) => {
    app.preferences.clearLinks = true;
    await put();
    await app.timers.pass(59_000);
    expect(app.clipboard.text).toBe(link.reveal());
    await app.timers.pass(1_000);
    expect(app.clipboard.text).toBe('');
  });

  it.each(ways)('stays where nothing is cleared: %s', async (_way, put) => {
    app.preferences.clearLinks = true;
    app.preferences.clearClipboardAfter = null;
    await put();
    expect(app.timers.waiting()).toEqual([]);
  });

  it.each(ways)('is cleared at once when the app quits: %s', async (_way, put) => {
    app.preferences.clearLinks = true;
    await put();
    expect(app.copy.isBusy()).toBe(true);
    await app.copy.close();
    expect(app.clipboard.text).toBe('');
  });

  it('is not put in the place of something newer, which is not cleared later', async () => {
    app.preferences.clearLinks = true;
    app.clipboard.text = 'newer';
    expect(await app.copy.replaceWithLink(shared, link)).toBe('changed');
    app.clipboard.text = null;
    expect(await app.copy.replaceWithLink(shared, link)).toBe('unread');
    expect(app.timers.waiting()).toEqual([]);
  });

  it('is cleared in time if the platform has it although it said no', async () => {
    app.preferences.clearLinks = true;
    app.clipboard.refuses = true;
    expect(await app.copy.replaceWithLink(shared, link)).toBe('refused');
    app.clipboard.text = link.reveal();
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('');
  });

  it('stays when it is copied again after the user has changed their mind', async () => {
    app.preferences.clearLinks = true;
    await app.copy.copyLink(link);
    app.preferences.clearLinks = false;
    await app.copy.copyLink(link);
    await app.timers.pass(3_600_000);
    expect(app.clipboard.text).toBe(link.reveal());
  });
});
