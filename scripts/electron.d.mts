/** The Electron in use: its folder, its executable, its version without a `v`. */
export declare const electronInUse: () => {
  readonly dist: string;
  readonly executable: string;
  readonly version: string;
};
