/** A version that has been published. */
export interface Release {
  /** Three numbers, such as `1.4.0`. */
  readonly version: string;
  /** The https address of the page that offers it. */
  readonly page: string;
}

/** Where newer versions are announced. */
export interface UpdateFeed {
  /**
   * Asks for the newest release, with nothing about the user, the computer or this version.
   * @returns `null` if there was no answer, or none that is signed by whoever publishes the app.
   */
  readonly newest: () => Promise<Release | null>;
}
