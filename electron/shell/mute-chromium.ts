import type { App } from 'electron/main';

/** Nothing but what ends the process. */
const muted = { name: 'log-level', value: '3' } as const;

/** For a process that we start: from its first moment, before our code runs. */
export const mutedArgument = `--${muted.name}=${muted.value}`;

/** Whether somebody wants to read what Chromium says. */
export const isLoggingAsked = (
  app: Pick<App, 'commandLine'>,
  env: NodeJS.ProcessEnv = process.env,
): boolean => app.commandLine.hasSwitch('enable-logging') || (env.ELECTRON_ENABLE_LOGGING ?? '') !== '';

/**
 * Standard error is for our own sentences: Chromium complains there of buses and graphics drivers that a machine does not have.
 * Electron sets up logging again once our first code has run.
 */
export const muteChromium = (app: App): void => {
  if (!isLoggingAsked(app)) app.commandLine.appendSwitch(muted.name, muted.value);
};
