/** One of the lines marked `SECURITY(id):`, and how it is shown that the app is worse off without it. */
export interface Control {
  /** The same as in the mark. */
  readonly id: string;
  /** What would happen without it, in one sentence. */
  readonly threat: string;
  /** What prevents that, in a few words. */
  readonly control: string;
  /** Takes the control away, and leaves an app that builds and otherwise works. */
  readonly without: readonly Edit[];
  readonly shownBy: ShownBy;
}

/** A replacement in a file of the project. */
export interface Edit {
  /** From the root of the project. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly put: string;
}

/** A test that passes, and that fails by one of its own expectations without the control. The fastest that does. */
export interface ShownBy {
  /** From the root of the project: `test/SUITE/…`. */
  readonly file: string;
  /**
   * What a test is called, or a part of it, as it stands in the file: `%s` and the like match anything. If several tests match,
   * one of them has to fail.
   */
  readonly test: string;
}

/** The suite that a row's test belongs to. */
export const suiteOf = ({ shownBy }: Control): string => shownBy.file.split('/')[1] ?? '';

/** Matches the full names of the row's tests, as Vitest prints them. */
export const namesOf = ({ shownBy }: Control): string =>
  shownBy.test
    .split(/%[sdifjo]|\$[\w.]+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
