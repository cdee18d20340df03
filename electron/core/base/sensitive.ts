const mask = '[sensitive]';

/**
 * A secret, passphrase, token, link or key on its way through the main process. It shows a mask wherever it would be
 * printed, turned into JSON or inspected; `reveal` is called on the line that uses the value and nowhere else.
 * SECURITY(masked-values): an error or a log may print whatever it is given.
 */
export class Sensitive {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  equals(other: Sensitive): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return mask;
  }

  toJSON(): string {
    return mask;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return mask;
  }
}
