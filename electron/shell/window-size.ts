import type { BrowserWindow, Rectangle } from 'electron/main';
import type { WindowSize } from '../core/settings/index.ts';

/** The size of one window: what the user gave it, and for a while that of its content. */
export interface WindowSizing {
  /** The size of the content that the user gave the window; `null` while it has the one it opened with. */
  readonly given: () => WindowSize | null;
  /** Makes it as tall as its content, in CSS pixels, or with `null` as tall again as the user had it. */
  readonly fit: (height: number | null) => void;
}

/** @param areaOf the part of the screen that the window is on which windows may cover. */
export const createWindowSizing = (window: BrowserWindow, areaOf: () => Rectangle): WindowSizing => {
  const before = window.getContentBounds();
  let given: WindowSize | null = null;
  /** The height that the user had, and the heights it was fitted to since. `left` once the user has resized it meanwhile. */
  let fitting: { readonly ownHeight: number; readonly heights: Set<number> } | 'left' | null = null;

  const setHeight = (height: number): void => {
    const { width } = window.getContentBounds();
    window.setContentSize(width, height);
    const { x, y, height: outside } = window.getBounds();
    const area = areaOf();
    const lowest = area.y + area.height - outside;
    if (y > lowest && area.height > 0) window.setPosition(x, Math.max(area.y, lowest));
  };

  window.on('resize', () => {
    const { width, height } = window.getContentBounds();
    if (fitting !== null && fitting !== 'left') {
      // A desktop answers later, and to several requests one by one; with a scaled screen it is off by a pixel.
      if ([...fitting.heights].some((asked) => Math.abs(asked - height) <= 1)) return;
      fitting = 'left';
    }
    const isOther = width !== before.width || height !== before.height;
    // A maximised window keeps the size it had before.
    if (!window.isMaximized()) given = isOther ? { width, height } : null;
  });

  return {
    given: () => given,
    fit: (height) => {
      if (height === null) {
        const { ownHeight } = fitting === null || fitting === 'left' ? { ownHeight: null } : fitting;
        fitting = null;
        if (ownHeight !== null) setHeight(ownHeight);
        return;
      }
      if (fitting === 'left' || window.isMaximized() || window.isFullScreen()) return;
      const frame = window.getBounds().height - window.getContentBounds().height;
      const asked = Math.ceil(height * window.webContents.getZoomFactor());
      const fitted = Math.max(leastHeight, Math.min(asked, areaOf().height - frame));
      fitting ??= { ownHeight: window.getContentBounds().height, heights: new Set() };
      fitting.heights.add(fitted);
      setHeight(fitted);
    },
  };
};

/** No window of the app is lower. */
export const leastHeight = 200;
