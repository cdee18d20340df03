declare const unit: unique symbol;

/**
 * A number with a unit. The compiler refuses one unit where another is expected; plain numbers, such as literals and the
 * results of arithmetic, fit everywhere.
 */
type Quantity<Unit extends string> = number & { readonly [unit]?: Unit };

/** A whole number of seconds. */
export type Seconds = Quantity<'seconds'>;
/** How long something takes. */
export type Milliseconds = Quantity<'milliseconds'>;
/** A point in time: milliseconds since 1970 in UTC. */
export type Timestamp = Quantity<'milliseconds since 1970'>;
/** The size of a text in UTF-8. */
export type Bytes = Quantity<'bytes'>;
