import type { Desktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import type { OnetimeServer } from '../support/onetime-server/server.ts';

/** What several tests look at from outside of the app. */
export interface Probes {
  /** Waits for a link of the server on the clipboard. */
  readonly link: () => Promise<string>;
  /** Waits for a notification that was not there at `startOver`. @returns its body. */
  readonly notification: (title: string) => Promise<string>;
  readonly notifications: () => Promise<readonly { readonly summary: string; readonly body: string }[]>;
  readonly window: (title: RegExp) => Promise<void>;
  readonly noWindow: (title: RegExp) => Promise<void>;
  /**
   * Waits until a window gets the keys. It listens to them by then: its title comes from its page together with all the
   * rest, and what is not drawn yet is not shown.
   */
  readonly focused: (title: RegExp) => Promise<void>;
  /** Presses Escape once the window gets the keys, and waits until it is gone. */
  readonly escape: (title: RegExp) => Promise<void>;
  /** Closes and forgets the notifications there were. */
  readonly startOver: () => Promise<void>;
}

export const createProbes = (desktop: () => Desktop, server: () => OnetimeServer): Probes => {
  /** How many notifications there were at `startOver`; a new desktop has had none. */
  const seen = new WeakMap<Desktop, number>();
  const notifications = async () => (await desktop().notifications.list()).slice(seen.get(desktop()) ?? 0);
  const focused = async (title: RegExp): Promise<void> => {
    await waitFor(async () => title.test((await desktop().focusedWindow()) ?? ''), {
      what: `the window called ${title.source} to get the keys`,
    });
  };
  const noWindow = async (title: RegExp): Promise<void> => {
    await waitFor(async () => !(await desktop().windows()).some((window) => title.test(window)), {
      what: `the window called ${title.source} to close`,
    });
  };
  return {
    link: () =>
      waitFor(
        async () => {
          const text = await desktop().clipboard.read();
          return text?.startsWith(`${server().url}/secret/`) === true ? text : null;
        },
        { what: 'a link on the clipboard' },
      ),
    notifications,
    notification: async (title) => {
      const found = await waitFor(
        async () => (await notifications()).find((shown) => shown.summary === title),
        {
          what: `the notification ${title}`,
        },
      );
      return found.body;
    },
    window: async (title) => {
      await waitFor(async () => (await desktop().windows()).some((window) => title.test(window)), {
        what: `a window called ${title.source}`,
      });
    },
    focused,
    escape: async (title) => {
      await focused(title);
      await desktop().pressKeys('Escape');
      await noWindow(title);
    },
    noWindow,
    startOver: async () => {
      // One that is still shown would swallow another with the same words.
      await desktop().notifications.settle();
      await desktop().notifications.closeAll();
      seen.set(desktop(), (await desktop().notifications.list()).length);
    },
  };
};

/** Reveals a link as the recipient's browser does. */
export const reveal = async (
  link: string,
  passphrase = '',
): Promise<{ readonly value?: string; readonly message?: string }> => {
  const reply = await fetch(link.replace('/secret/', '/api/v1/secret/'), {
    method: 'POST',
    ...(passphrase === '' ? {} : { body: new URLSearchParams({ passphrase }) }),
  });
  return (await reply.json()) as { value?: string; message?: string };
};
