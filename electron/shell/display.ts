import type { App } from 'electron/main';
import type { Milliseconds } from '../../src/shared/units.ts';
import { listGlobals, socketOf } from '../adapters/wayland/registry.ts';
import { connectToX } from '../adapters/x11/connection.ts';

/** What Chromium can show windows on; its names for `--ozone-platform`. */
export type Display = 'x11' | 'wayland';

/**
 * Which display to use: X11, which most Wayland desktops have too (XWayland), unless Wayland was asked for or is all there is.
 * docs/adr/0013-xwayland.md has the reasons.
 * @param asked what `--ozone-platform` says; `null` without it.
 * @returns `null` if no display answers.
 */
export const chooseDisplay = (
  asked: string | null,
  answers: Readonly<Record<Display, boolean>>,
): Display | null => {
  const order: readonly Display[] = asked === 'wayland' ? ['wayland', 'x11'] : ['x11', 'wayland'];
  return order.find((display) => answers[display]) ?? null;
};

/** `other`: Chromium has chosen another than we would, which only a new start can change. */
export type FoundDisplay =
  | { readonly kind: 'right' | 'none' }
  | { readonly kind: 'other'; readonly display: Display };

/** Asks the displays whether they answer: connecting to a dead one, Chromium would crash. */
export const findDisplay = async (
  app: Pick<App, 'commandLine'>,
  argv: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<FoundDisplay> => {
  if (platform !== 'linux') return { kind: 'right' };
  const asked = askedPlatform(argv);
  // One for machines without a screen.
  if (asked !== null && asked !== 'x11' && asked !== 'wayland') return { kind: 'right' };
  const [x11, wayland] = await Promise.all([answersOnX(env), answersOnWayland(env)]);
  const display = chooseDisplay(asked, { x11, wayland });
  if (display === null) return { kind: 'none' };
  return display === displayInUse(app) ? { kind: 'right' } : { kind: 'other', display };
};

/** Electron 38 and later write their own choice into the command line; before, it is X11 unless told otherwise. */
export const displayInUse = (app: Pick<App, 'commandLine'>): string =>
  app.commandLine.getSwitchValue('ozone-platform') || 'x11';

const platformSwitch = /^--?ozone-platform=/;

/** What was asked of this process, which `app.commandLine` cannot tell from Chromium's own choice. The last one counts. */
export const askedPlatform = (argv: readonly string[]): string | null =>
  argv.findLast((word) => platformSwitch.test(word))?.replace(platformSwitch, '') ?? null;

/** The arguments of a start on another display. */
export const argumentsOn = (platform: string, argv: readonly string[]): readonly string[] => [
  `--ozone-platform=${platform}`,
  ...argv.slice(1).filter((word) => !platformSwitch.test(word)),
];

/** XWayland starts with its first program, which takes a while at a busy login. */
const xAnswerTimeoutMs: Milliseconds = 10_000;

const answersOnX = async ({ DISPLAY: display = '' }: NodeJS.ProcessEnv): Promise<boolean> => {
  if (display === '') return false;
  const connection = await connectToX(display, xAnswerTimeoutMs);
  connection?.close();
  return connection !== null;
};

/** By the same name as the clipboard and the hotkey: natively, on a desktop taken for X11, they would be wrong. */
const answersOnWayland = async (env: NodeJS.ProcessEnv): Promise<boolean> => {
  const socket = socketOf(env);
  return socket !== null && (await listGlobals(socket)) !== null;
};
