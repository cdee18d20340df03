import { electronInUse } from '../../scripts/electron.mjs';

// What npm starts is no longer root by now.
if (process.getuid?.() === 0) {
  throw new Error(
    'Electron has no sandbox for root. Use npm test, or put this before your command: unshare --user --map-user=daemon --map-group=daemon',
  );
}

/** The Electron that tests run. */
export const electron = electronInUse();
