/** The versions of the app and of what it runs on, and the licences of its components. */
export interface AboutView {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** Sorted by name. */
  readonly components: readonly Component[];
}

/** Third-party code or data that is part of the app. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier, such as `MIT`. */
  readonly licence: string;
  /** The full text of the licence, untranslated. */
  readonly text: string;
}
