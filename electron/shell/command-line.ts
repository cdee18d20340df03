import { z } from 'zod';

/** What one start of the app asks for; handed to the instance that runs already, if there is one. */
export const verbs = ['share-clipboard', 'new', 'settings', 'start'] as const;
export type Verb = (typeof verbs)[number];

export interface CommandLine {
  readonly verb: Verb;
  /** Start in the tray, without a window: how the system starts the app at login. */
  readonly hidden: boolean;
}

/**
 * Reads the arguments. Those we do not know are left to Chromium, which has hundreds of its own.
 * SECURITY: nothing here takes a secret, since other users of the computer can read arguments.
 */
export const parseCommandLine = (argv: readonly string[]): CommandLine => ({
  verb: verbs.find((verb) => verb !== 'start' && argv.includes(`--${verb}`)) ?? 'start',
  hidden: argv.includes('--hidden'),
});

/** What a second start hands over, checked on arrival since any program may claim to be a second start. */
export const handedOver = z.strictObject({ verb: z.enum(verbs), hidden: z.boolean() });
