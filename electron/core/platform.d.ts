// What core uses of the platform besides the language itself: the same in Node and in every browser.

declare function queueMicrotask(callback: () => void): void;

declare class URL {
  static canParse(url: string): boolean;
  constructor(url: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: Iterable<readonly [string, string]>;
  readonly hash: string;
  readonly origin: string;
}
