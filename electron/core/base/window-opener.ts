import type { WindowName } from '../../../src/shared/model/windows.ts';

/** Shows one of the app's windows. */
export interface WindowOpener {
  readonly open: (name: WindowName) => void;
}
