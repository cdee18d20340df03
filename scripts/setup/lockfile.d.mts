/** Packages with an install script, and why it need not run. */
export declare const installScripts: Readonly<Record<string, string>>;

/** What is wrong with the project's own lockfile and settings of npm, in sentences. */
export declare const lockfileProblems: () => readonly string[];

/** The same for the contents of files. */
export declare const problemsIn: (files: {
  readonly lockfile: unknown;
  readonly manifest: unknown;
  readonly npmrc: string;
}) => readonly string[];
