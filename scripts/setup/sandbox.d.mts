/** @returns what to do where Chromium finds no sandbox. */
export declare const sandboxProblem: () => Promise<string | null>;

/** Who runs a program that runs Electron: what to start it with, and what to change in its environment. */
export declare const ordinaryUser: () => {
  readonly prefix: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

/** @param read a setting of the kernel. @returns what lets Chromium have its sandbox. */
export declare const remedy: (read: (name: string) => string | null) => string;

/** What Electron complains of when it finds no sandbox, in its output; `null` if it does not. */
export declare const complaintOfSandbox: (output: string) => string | null;
