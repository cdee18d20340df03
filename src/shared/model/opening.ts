/** Where a pasted link leads. */
export type LinkTarget =
  | {
      readonly kind: 'link';
      readonly host: string;
      readonly serverName: string;
      /** Whether it is one of the service's own servers, or one the user has a profile for. */
      readonly familiar: boolean;
    }
  /** A key on its own does not say which server it belongs to. */
  | { readonly kind: 'key' };
