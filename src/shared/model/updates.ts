/** What is known of newer versions of the app. */
export interface UpdateView {
  /** Whether this build knows where newer versions are announced; one made from the source code may not. */
  readonly canCheck: boolean;
  /** The newest version, such as `1.4.0`, if it is newer than this one; `null` while none is known. */
  readonly newer: string | null;
}
