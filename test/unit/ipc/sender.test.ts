import { describe, expect, it } from 'vitest';
import { type Sent, windowOf } from '../../../electron/ipc/sender.ts';
import { pageOf } from '../../../electron/shell/app-protocol.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';

const byId = (id: number): WindowName | null => (id === 1 ? 'help' : null);

/** A call from the main frame of a window that shows this page. */
const sentFrom = (url: string, id = 1): Sent => {
  const mainFrame = { url };
  return { sender: { id, mainFrame }, senderFrame: mainFrame } as unknown as Sent;
};

describe('who a call comes from', () => {
  it('is the window whose main frame shows its own page', () => {
    expect(windowOf(sentFrom(pageOf('help')), byId)).toBe('help');
  });

  it.each([
    ['something that is no window of ours', sentFrom(pageOf('help'), 2)],
    ['a window that shows the page of another', sentFrom(pageOf('settings'))],
    ['a window that shows its page with something behind it', sentFrom(`${pageOf('help')}#x`)],
    ['a window that shows a page from elsewhere', sentFrom('https://hushlink/help/index.html')],
    ['a frame that is gone', { ...sentFrom(pageOf('help')), senderFrame: null }],
    [
      'a subframe, even with the very same page',
      { ...sentFrom(pageOf('help')), senderFrame: { url: pageOf('help') } as unknown as Sent['senderFrame'] },
    ],
  ])('is nobody for %s', (_what, sent) => {
    expect(windowOf(sent, byId)).toBeNull();
  });
});
