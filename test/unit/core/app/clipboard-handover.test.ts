import { describe, expect, it } from 'vitest';
import { createClipboardHandover } from '../../../../electron/core/app/clipboard-handover.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createExpiringCopy } from '../../../../electron/core/clipboard/expiring-copy.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import { createWords } from '../../../../electron/core/settings/words.ts';
import {
  createFakeClipboard,
  createFakeClock,
  createFakeLog,
  createFakeNotifier,
  createFakeTimers,
  settingsWith,
} from '../../../support/fakes/ports.ts';

const setUp = ({ keepLinks = true, clearLinks = false, isSaved = false as boolean | null } = {}) => {
  const clipboard = Object.assign(createFakeClipboard({ text: 'link' }), { isSaved });
  const notifier = createFakeNotifier();
  const clock = createFakeClock();
  const settings = {
    current: () => withPreferences(settingsWith(), { keepLinks, clearLinks, language: 'en' }),
  };
  const { log } = createFakeLog();
  const expiringCopy = createExpiringCopy({ clipboard, timers: createFakeTimers(clock), settings, log });
  const handover = createClipboardHandover({
    clipboard,
    expiringCopy,
    notifier,
    settings,
    words: createWords({ settings, systemLanguages: ['en'], clock }),
    records: { storage: () => ({ notKept: null, damaged: 0, otherKey: 0, newer: 0 }) },
  });
  return { clipboard, notifier, expiringCopy, handover };
};

describe('what was copied, when the app quits', () => {
  it('is said to be lost when nobody saves it', async () => {
    const app = setUp();
    expect(app.handover.isBusy()).toBe(true);
    await app.handover.close();
    expect(app.notifier.shown[0]?.body).toContain('You can find links in Activity.');
  });

  it('is not promised to be in Activity when links are not kept', async () => {
    const app = setUp({ keepLinks: false });
    await app.handover.close();
    expect(app.notifier.shown[0]?.body).not.toContain('Activity');
  });

  it('is left to a clipboard manager, or to a desktop where it stays', async () => {
    for (const isSaved of [true, null]) {
      const app = setUp({ isSaved });
      await app.handover.close();
      expect(app.notifier.shown).toEqual([]);
    }
  });

  it('is taken off first when it is a secret, and then nobody has to save it', async () => {
    const app = setUp();
    await app.expiringCopy.copyValue(new Sensitive('hunter2'));
    await app.handover.close();
    expect(app.clipboard.text).toBe('');
    expect(app.notifier.shown).toEqual([]);
  });

  it('is taken off first too when it is a link that the user wants cleared', async () => {
    for (const clearLinks of [true, false]) {
      const app = setUp({ clearLinks, isSaved: true });
      await app.expiringCopy.copyLink(new Sensitive('another link'));
      await app.handover.close();
      expect(app.clipboard.text).toBe(clearLinks ? '' : 'another link');
    }
  });
});
