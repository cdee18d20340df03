import { beforeEach, describe, expect, it } from 'vitest';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import { createWindowItems } from '../../../electron/ipc/window-items.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';

const setUp = () => {
  const closed = createEventSource<WindowName>();
  return { close: closed.emit, items: createWindowItems(closed.subscribe) };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('a draft or a link', () => {
  it('may be named by the window it belongs to, and by no other', () => {
    app.items.of('quick-share').add('a');
    expect(app.items.mayName('quick-share', 'a')).toBe(true);
    expect(app.items.mayName('generate', 'a')).toBe(false);
    expect(app.items.mayName('quick-share', 'b')).toBe(false);
  });

  it('may be named by Activity, which lists them all', () => {
    expect(app.items.mayName('activity', 'a')).toBe(true);
  });

  it('may not be named by the next window of that name', () => {
    app.items.of('quick-share').add('a');
    app.close('generate');
    expect(app.items.mayName('quick-share', 'a')).toBe(true);
    app.close('quick-share');
    expect(app.items.mayName('quick-share', 'a')).toBe(false);
  });

  it('that is made after its window was closed does not belong to the next one', () => {
    const own = app.items.of('quick-share');
    app.close('quick-share');
    own.add('a');
    expect(app.items.mayName('quick-share', 'a')).toBe(false);
  });
});
