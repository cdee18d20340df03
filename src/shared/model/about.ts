/** What this is and what it runs on, each by its version. */
export interface AboutView {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** By name. */
  readonly components: readonly Component[];
}

/** Something of others that is part of the app. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** In the notation of SPDX, such as `MIT`. */
  readonly licence: string;
  /** The whole licence, in its own language. */
  readonly text: string;
}
