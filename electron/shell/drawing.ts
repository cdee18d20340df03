import type { App } from 'electron/main';

/**
 * Forms and lists need no graphics card, and on Linux its drivers are what keeps windows black, or invisible on Wayland. Without
 * one, Chromium's process for it takes half the memory. Before the app is ready.
 */
export const drawWithoutGraphicsCard = (
  app: Pick<App, 'disableHardwareAcceleration' | 'commandLine'>,
): void => {
  app.disableHardwareAcceleration();
  // Nor Chromium's imitation of one, which only 3D graphics in a page would need.
  app.commandLine.appendSwitch('disable-software-rasterizer');
};
