import { expect, it } from 'vitest';
import { waitFor } from '../support/desktop/processes.ts';
import type { Bench, Cases, StartOptions } from './on-desktop.ts';

/** Which display the app is shown on. */
export const displays: Cases = (bench) => {
  it('is XWayland for a start that says nothing of it', async () => {
    // Chooses Wayland, as newer versions of Electron do by themselves.
    expect(await shownOn(bench, { chromium: [], env: { ELECTRON_OZONE_PLATFORM_HINT: 'auto' } })).toBe('x11');
  });

  it('is Wayland where there is no X server', async () => {
    expect(await shownOn(bench, { env: { DISPLAY: '' } })).toBe('wayland');
  });

  it('is said to be missing where none answers', async () => {
    const env = { DISPLAY: ':4711', WAYLAND_DISPLAY: 'none' };
    const app = await bench.start({ until: 'failed', withoutIcon: true, env });
    expect(await app.ended()).toBe(1);
    expect(app.output()).toContain('There is no display.');
  });
};

/** The same on Wayland itself, where a start on KWin takes long. */
export const nativeDisplays: Cases = (bench) => {
  it('is Wayland for a start that asks for it', async () => {
    expect(await shownOn(bench, { chromium: ['--ozone-platform=wayland'] })).toBe('wayland');
  });

  it('is Wayland where the X server is gone', async () => {
    expect(await shownOn(bench, { env: { DISPLAY: ':4711' } })).toBe('wayland');
  });
};

const shownOn = async ({ start, desktop }: Bench, options: StartOptions): Promise<'x11' | 'wayland'> => {
  const app = await start({ args: ['--settings'], ...options });
  const found = await waitFor(
    async () => (await desktop().windows()).find(({ title }) => /Settings/.test(title)),
    { what: 'the window to be shown' },
  );
  app.process.kill('SIGTERM');
  expect(await app.ended()).toBe(0);
  return found.x11 ? 'x11' : 'wayland';
};
