import { Sensitive } from '../../../electron/core/base/sensitive.ts';

/** What a port was asked, in order: its function, and what it was given. */
export interface Calls {
  readonly made: (readonly unknown[])[];
  /** A function that writes down each call of it and gives this answer. */
  readonly record: <Answer>(name: string, answer: Answer) => (...given: readonly unknown[]) => Answer;
}

export const createCalls = (): Calls => {
  const made: (readonly unknown[])[] = [];
  return {
    made,
    record:
      (name, answer) =>
      (...given) => {
        made.push([name, ...given.map(laidOpen)]);
        return answer;
      },
  };
};

/** Of a port, the part that a test needs; whatever else is called is not there, and the test fails. */
export const partOf = <Port>(part: Partial<Port>): Port => part as Port;

/** How `laidOpen` shows a sensitive text. */
export const sensitive = (text: string) => ({ sensitive: text });

/** The same value with each sensitive text readable. Without it they all look alike to a comparison. */
export const laidOpen = (value: unknown): unknown => {
  if (value instanceof Sensitive) return sensitive(value.reveal());
  if (Array.isArray(value)) return value.map(laidOpen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, laidOpen(inner)]));
};
