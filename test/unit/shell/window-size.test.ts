import type { BrowserWindow } from 'electron/main';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWindowSizing } from '../../../electron/shell/window-size.ts';
import { partOf } from '../../support/fakes/calls.ts';

/** A frame of 30 pixels is around the content, on a screen of 1,000 by 800. */
const frame = 30;

const setUp = () => {
  const listeners: (() => void)[] = [];
  const world = { x: 100, y: 50, width: 440, height: 560, zoom: 1, isMaximized: false };
  const content = () => ({ x: world.x, y: world.y + frame, width: world.width, height: world.height });
  const window = partOf<BrowserWindow>({
    on: ((_name: string, listener: () => void) => listeners.push(listener)) as unknown as BrowserWindow['on'],
    getContentBounds: content,
    getBounds: () => ({ ...content(), y: world.y, height: world.height + frame }),
    setContentSize: (width, height) => resize(width, height),
    setPosition: (x, y) => void Object.assign(world, { x, y }),
    isMaximized: () => world.isMaximized,
    isFullScreen: () => false,
    webContents: partOf<BrowserWindow['webContents']>({ getZoomFactor: () => world.zoom }),
  });
  const resize = (width: number, height: number): void => {
    Object.assign(world, { width, height });
    for (const listener of listeners) listener();
  };
  const sizing = createWindowSizing(window, () => ({ x: 0, y: 0, width: 1_000, height: 800 }));
  return { world, resize, sizing };
};
let { world, resize, sizing } = setUp();
beforeEach(() => {
  ({ world, resize, sizing } = setUp());
});

describe('a window that fits its content', () => {
  it('is as tall, and then as the user had it', () => {
    resize(500, 600);
    sizing.fit(240);
    expect(world).toMatchObject({ width: 500, height: 240 });
    sizing.fit(420);
    expect(world).toMatchObject({ width: 500, height: 420 });
    sizing.fit(null);
    expect(world).toMatchObject({ width: 500, height: 600 });
  });

  it('does not take its size for one that the user gave it', () => {
    sizing.fit(240);
    expect(sizing.given()).toBeNull();
    sizing.fit(null);
    expect(sizing.given()).toBeNull();
    resize(500, 600);
    sizing.fit(240);
    expect(sizing.given()).toEqual({ width: 500, height: 600 });
  });

  it('follows a zoomed page', () => {
    world.zoom = 2;
    sizing.fit(240);
    expect(world.height).toBe(480);
  });

  it('is not lower than any window, nor taller than the screen, and moves up to be seen whole', () => {
    sizing.fit(90);
    expect(world.height).toBe(200);
    sizing.fit(2_000);
    expect(world).toMatchObject({ y: 0, height: 770 });
    world.y = 700;
    sizing.fit(300);
    expect(world).toMatchObject({ y: 470, height: 300 });
  });

  it('is left alone once the user resizes it, until the next time', () => {
    sizing.fit(240);
    resize(440, 500);
    sizing.fit(300);
    expect(world.height).toBe(500);
    expect(sizing.given()).toEqual({ width: 440, height: 500 });
    sizing.fit(null);
    expect(world.height).toBe(500);
    sizing.fit(300);
    expect(world.height).toBe(300);
  });

  it('takes a late answer of the desktop for its own, and one that is off by a pixel', () => {
    sizing.fit(240);
    sizing.fit(420);
    resize(440, 240);
    resize(440, 421);
    sizing.fit(300);
    expect(world.height).toBe(300);
  });

  it('stays as it is while it is maximised', () => {
    world.isMaximized = true;
    sizing.fit(240);
    expect(world.height).toBe(560);
  });
});
