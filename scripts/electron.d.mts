/** The folder for ELECTRON_OVERRIDE_DIST_PATH, for electron-vite and Playwright. @throws when there is none. */
export declare const electronDist: () => string;

/** @throws when there is none. */
export declare const electronExecutable: () => string;

/** The Electron in use: its folder, its executable, its version without a `v`. @throws when there is none. */
export declare const electronInUse: () => {
  readonly dist: string;
  readonly executable: string;
  readonly version: string;
};
