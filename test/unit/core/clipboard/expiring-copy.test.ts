import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createExpiringCopy } from '../../../../electron/core/clipboard/expiring-copy.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import {
  createFakeClipboard,
  createFakeClock,
  createFakeLog,
  createFakeTimers,
  settingsWith,
} from '../../../support/fakes/ports.ts';

const setUp = (clearClipboardAfter: number | null = 60) => {
  const clipboard = createFakeClipboard();
  const timers = createFakeTimers(createFakeClock());
  const { log } = createFakeLog();
  const settings = withPreferences(settingsWith(), { clearClipboardAfter });
  return {
    clipboard,
    timers,
    copy: createExpiringCopy({ clipboard, timers, log, settings: { current: () => settings } }),
  };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const value = new Sensitive('hunter2');

describe('a value that was copied', () => {
  it('is cleared from the clipboard after its time', async () => {
    expect(await app.copy.copy(value)).toBe(true);
    await app.timers.pass(59_000);
    expect(app.clipboard.text).toBe('hunter2');
    await app.timers.pass(1_000);
    expect(app.clipboard.text).toBe('');
    expect(app.copy.isBusy()).toBe(false);
  });

  it('leaves nothing of it selected either', async () => {
    await app.copy.copy(value);
    app.clipboard.selection = 'hunter2';
    await app.timers.pass(60_000);
    expect(app.clipboard.selection).toBe('');
  });

  it('does not take something else with it', async () => {
    await app.copy.copy(value);
    app.clipboard.text = 'copied since';
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('copied since');
  });

  it('has its full time from the last copy', async () => {
    await app.copy.copy(value);
    await app.timers.pass(50_000);
    await app.copy.copy(value);
    await app.timers.pass(50_000);
    expect(app.clipboard.text).toBe('hunter2');
    await app.timers.pass(10_000);
    expect(app.clipboard.text).toBe('');
  });

  it('stays when the user wants it to', async () => {
    const own = setUp(null);
    await own.copy.copy(value);
    expect(own.timers.waiting()).toEqual([]);
    expect(own.copy.isBusy()).toBe(false);
  });

  it('is cleared at once when the app quits', async () => {
    await app.copy.copy(value);
    await app.copy.close();
    expect(app.clipboard.text).toBe('');
    expect(app.timers.waiting()).toEqual([]);
  });

  it('is reported as not copied when the platform refused it', async () => {
    app.clipboard.refuses = true;
    expect(await app.copy.copy(value)).toBe(false);
  });

  it('is cleared all the same if the platform has it although it could not say so', async () => {
    app.clipboard.refuses = true;
    await app.copy.copy(value);
    app.clipboard.text = 'hunter2';
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('');
    expect(app.copy.isBusy()).toBe(false);
  });

  it('is cleared in time although another one could not be copied after it', async () => {
    await app.copy.copy(value);
    app.clipboard.refuses = true;
    await app.copy.copy(new Sensitive('another'));
    expect(app.clipboard.text).toBe('hunter2');
    await app.timers.pass(60_000);
    expect(app.clipboard.text).toBe('');
  });
});
