import { watch } from 'node:fs';

/**
 * Makes the main process follow the system's time zone, as Chromium does in windows; it knows only that of its start.
 * One that the user has given in `TZ` stays. Linux and macOS keep the system's behind `/etc/localtime`, a link that is replaced.
 */
export const followTimeZone = (platform: NodeJS.Platform): void => {
  if (platform === 'win32' || process.env.TZ !== undefined) return;
  try {
    const watcher = watch('/etc', { persistent: false }, (_event, name) => {
      // V8 looks at the system again when it hears of a change to TZ, and to take away what is not there is one.
      if (name === 'localtime') delete process.env.TZ;
    });
    // A folder that cannot be watched any more leaves the time zone as it is.
    watcher.on('error', () => watcher.close());
  } catch {
    // As above: no folder to watch.
  }
};
