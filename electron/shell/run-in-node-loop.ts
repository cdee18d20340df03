/**
 * For what Chromium calls back on its own: global shortcuts and menu items. Electron does not run the microtasks of such
 * a call, so an `await` in it would stand still until something else happens to wake Node: seconds, measured.
 */
export const runInNodeLoop =
  (work: () => void): (() => void) =>
  () =>
    void setImmediate(work);
