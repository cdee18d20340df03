export interface InDebian {
  readonly command: string;
  /** Those before the command that is run there. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export function setUpComputers(
  release: string,
  dependencies: string,
): Promise<{ readonly bare: InDebian; readonly desktop: InDebian } | { readonly problem: string }>;

export function setUpDebian(release: string): Promise<InDebian | { readonly problem: string }>;
