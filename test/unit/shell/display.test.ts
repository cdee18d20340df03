import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { argumentsOn, askedPlatform, chooseDisplay, findDisplay } from '../../../electron/shell/display.ts';

describe('the display', () => {
  it.each([
    // asked, X answers, Wayland answers, chosen
    [null, true, true, 'x11'],
    [null, true, false, 'x11'],
    [null, false, true, 'wayland'],
    [null, false, false, null],
    ['x11', true, true, 'x11'],
    ['x11', false, true, 'wayland'],
    ['x11', false, false, null],
    ['wayland', true, true, 'wayland'],
    ['wayland', true, false, 'x11'],
    ['wayland', false, false, null],
  ] as const)('asked for %s, with X %s and Wayland %s, is %s', (asked, x11, wayland, chosen) => {
    expect(chooseDisplay(asked, { x11, wayland })).toBe(chosen);
  });
});

describe('what was asked for', () => {
  it.each([
    [['hushlink', '--new'], null],
    [['hushlink', '--ozone-platform=x11'], 'x11'],
    [['hushlink', '-ozone-platform=wayland'], 'wayland'],
    [['electron', '--ozone-platform=x11', '.', '--ozone-platform=wayland'], 'wayland'],
    // Meant for every Electron app, and unknown to new ones.
    [['hushlink', '--ozone-platform-hint=auto'], null],
  ])('by %j is %s', (argv, asked) => {
    expect(askedPlatform(argv)).toBe(asked);
  });

  it('is replaced in a new start, which otherwise gets the same arguments', () => {
    expect(argumentsOn('x11', ['hushlink', '--ozone-platform=wayland', '--new'])).toEqual([
      '--ozone-platform=x11',
      '--new',
    ]);
  });
});

describe('a start', () => {
  /** @param inUse Chromium's choice, which new versions of Electron write into their command line. */
  const appOn = (inUse: string) => ({
    commandLine: { getSwitchValue: () => inUse } as unknown as Electron.CommandLine,
  });
  const onWayland = async (name = 'wayland-3'): Promise<NodeJS.ProcessEnv> => {
    const folder = await mkdtemp(join(tmpdir(), 'wayland-'));
    const compositor = createServer((program) => {
      program.on('error', () => undefined);
      // That it has answered the program's third object, which asked whether all was said.
      program.once('data', () => program.write(Buffer.from(Uint32Array.of(3, 12 << 16, 0).buffer)));
    }).listen(join(folder, name));
    onTestFinished(async () => {
      compositor.close();
      await rm(folder, { recursive: true, force: true });
    });
    return { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: name };
  };
  const argv = (...args: readonly string[]) => ['hushlink', ...args];

  it('with no X server happens on Wayland', async () => {
    const env = await onWayland();
    const wayland = { kind: 'other', display: 'wayland' };
    expect(await findDisplay(appOn(''), argv(), env, 'linux')).toEqual(wayland);
    expect(await findDisplay(appOn('x11'), argv('--ozone-platform=x11'), env, 'linux')).toEqual(wayland);
    expect(await findDisplay(appOn('wayland'), argv(), env, 'linux')).toEqual({ kind: 'right' });
  });

  it('with an X server that is gone does too', async () => {
    const env = { ...(await onWayland()), DISPLAY: ':4711' };
    expect(await findDisplay(appOn('x11'), argv(), env, 'linux')).toEqual({
      kind: 'other',
      display: 'wayland',
    });
  });

  it('is on Wayland only where that is the session, since the clipboard and the hotkey go by it', async () => {
    const { WAYLAND_DISPLAY: _, ...env } = await onWayland('wayland-0');
    expect(await findDisplay(appOn('wayland'), argv(), env, 'linux')).toEqual({ kind: 'none' });
  });

  it('has no display if none answers, whatever the variables say', async () => {
    const none = { kind: 'none' };
    expect(await findDisplay(appOn(''), argv(), {}, 'linux')).toEqual(none);
    const dead = { DISPLAY: ':4711', WAYLAND_DISPLAY: 'wayland-3', XDG_RUNTIME_DIR: tmpdir() };
    expect(await findDisplay(appOn('wayland'), argv(), dead, 'linux')).toEqual(none);
  });

  it('needs none if Chromium is told so, or if the system is not Linux', async () => {
    const right = { kind: 'right' };
    const headless = argv('--ozone-platform=headless');
    expect(await findDisplay(appOn('headless'), headless, {}, 'linux')).toEqual(right);
    expect(await findDisplay(appOn(''), argv(), {}, 'darwin')).toEqual(right);
  });
});
