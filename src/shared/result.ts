/** Expected failures are values, since an error loses everything but its message on the way to a window. */
export type Result<T, F> = Success<T> | Failed<F>;

interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

interface Failed<F> {
  readonly ok: false;
  readonly failure: F;
}

export const success = <T>(value: T): Success<T> => ({ ok: true, value });

export const failed = <const F>(failure: F): Failed<F> => ({ ok: false, failure });
