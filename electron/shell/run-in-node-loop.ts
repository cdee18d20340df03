/**
 * For callbacks that come from Chromium: global shortcuts and menu items. Electron does not run the microtasks of such a
 * call, so an `await` in it would hang until something else happens to wake Node: measured, for seconds.
 */
export const runInNodeLoop =
  (work: () => void): (() => void) =>
  () =>
    void setImmediate(work);
