import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../electron/adapters/clipboard-types.ts';
import { comparing } from '../../../electron/adapters/compare-and-write.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';

const setUp = (holds: string | null) => {
  let text = holds === null ? null : new Sensitive(holds);
  const { replaceIf, clearIf } = comparing({
    read: async () => contentOf([], text),
    write: async (next) => {
      text = next;
      return 'written';
    },
    clear: async () => {
      text = new Sensitive('');
    },
  });
  return { replaceIf, clearIf, held: () => text?.reveal() ?? null };
};
const password = new Sensitive('the password');
const link = new Sensitive('the link');

describe('what is on the clipboard', () => {
  it('is replaced and cleared while it is what is expected', async () => {
    const clipboard = setUp('the password');
    expect(await clipboard.replaceIf(password, link)).toBe('replaced');
    expect(clipboard.held()).toBe('the link');
    await clipboard.clearIf(link);
    expect(clipboard.held()).toBe('');
  });

  it('is left alone when it is something else', async () => {
    const clipboard = setUp('something newer');
    expect(await clipboard.replaceIf(password, link)).toBe('changed');
    await clipboard.clearIf(link);
    expect(clipboard.held()).toBe('something newer');
  });

  it('is left alone when it cannot be read', async () => {
    const clipboard = setUp(null);
    expect(await clipboard.replaceIf(password, link)).toBe('unread');
    await clipboard.clearIf(link);
    expect(clipboard.held()).toBe(null);
  });
});
