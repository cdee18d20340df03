import { watch } from 'node:fs';

/**
 * Makes the main process follow the system's time zone, as Chromium does in windows; Node reads it only at startup.
 * A `TZ` set by the user wins. Linux and macOS keep the time zone in `/etc/localtime`, a link that gets replaced.
 */
export const followTimeZone = (platform: NodeJS.Platform): void => {
  if (platform === 'win32' || process.env.TZ !== undefined) return;
  try {
    const watcher = watch('/etc', { persistent: false }, (_event, name) => {
      // V8 rereads the time zone whenever TZ changes, and deleting it counts as a change even if it is not set.
      if (name === 'localtime') delete process.env.TZ;
    });
    // If the folder can no longer be watched, the time zone stays as it is.
    watcher.on('error', () => watcher.close());
  } catch {
    // Likewise if there is no folder to watch.
  }
};
