/** The libraries that Electron and keytar need and this system lacks. */
export declare const missingLibraries: () => Promise<readonly string[]>;

/** @param output of ldd. */
export declare const librariesMissingIn: (output: string) => readonly string[];
