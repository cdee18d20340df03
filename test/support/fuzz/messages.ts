import fc from 'fast-check';
import { z } from 'zod';
import { type CallName, contract } from '../../../src/shared/contract/contract.ts';
import { knownIds } from './app-in-memory.ts';
import { wildText } from './wild.ts';

/** Inputs of the bridge's calls, made from their schemas. */

/** The part of JSON Schema that the contract comes to. */
interface Shape {
  readonly type?: 'object' | 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'null';
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const shapeOf = (name: CallName): Shape =>
  z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }) as Shape;

const takesNothing = (name: CallName): boolean => contract[name].input.safeParse(undefined).success;

/** Texts that mean something to the app. */
const telling = [
  'eu.onetimesecret.com',
  'https://uk.onetimesecret.com',
  'https://secrets.example.com:8443',
  'http://127.0.0.1:7143',
  `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`,
  `https://${'ü'.repeat(50)}.example`,
  'https://eu.onetimesecret.com/secret/abcdefghijklmnopqrstuvwxyz012345',
  'https://evil.example/s/abcdefghijklmnopqrstuvwxyz',
  'abcdefghijklmnopqrstuvwxyz0123456789',
  'anna@example.com',
  'Ctrl+Alt+H',
  'CommandOrControl+Shift+1',
  'constructor+Alt+H',
  'Hello, {link} until {until}. {passphrase}',
  'p1',
  'p2',
] as const;

/** @throws for a text without a bound, which the contract must not have. */
const text = ({ minLength = 0, maxLength, format, pattern, enum: allowed }: Shape): fc.Arbitrary<string> => {
  if (allowed !== undefined) return fc.constantFrom(...allowed);
  if (format === 'uuid')
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...Object.values(knownIds)) }, fc.uuid());
  if (maxLength === undefined) throw new Error('a text without a bound');
  const fits = (given: string): string => given.slice(0, maxLength).padEnd(minLength, 'x');
  return fc.oneof(
    ...(pattern === undefined
      ? []
      : [
          {
            weight: 5,
            arbitrary: fc.stringMatching(new RegExp(pattern)).map((given) => given.slice(0, maxLength)),
          },
        ]),
    { weight: 3, arbitrary: wildText(Math.min(maxLength, 3_000)).map(fits) },
    { weight: 2, arbitrary: fc.constantFrom(...telling).map(fits) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('a', '😀').map((unit) => unit.repeat(20_000).slice(0, maxLength)),
    },
  );
};

const inputOf = (shape: Shape): fc.Arbitrary<unknown> => {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(inputOf));
  if (shape.const !== undefined) return fc.constant(shape.const);
  switch (shape.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number': {
      const { minimum, maximum } = shape;
      if (minimum === undefined || maximum === undefined) throw new Error('a number without a bound');
      return fc.oneof(
        fc.constantFrom(minimum, maximum),
        shape.type === 'integer'
          ? fc.integer({ min: minimum, max: maximum })
          : fc.double({ min: minimum, max: maximum, noNaN: true }),
      );
    }
    case 'array':
      if (shape.items === undefined || shape.maxItems === undefined)
        throw new Error('a list without a bound');
      return fc.array(inputOf(shape.items), { minLength: shape.minItems ?? 0, maxLength: shape.maxItems });
    case 'object': {
      const { properties = {}, required = [], additionalProperties, propertyNames } = shape;
      if (typeof additionalProperties === 'object' && propertyNames !== undefined)
        return fc.dictionary(text(propertyNames), inputOf(additionalProperties), { noNullPrototype: true });
      if (additionalProperties !== false) throw new Error('an object that takes any field');
      return fc.record(
        Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, inputOf(part)])),
        { requiredKeys: [...required], noNullPrototype: true },
      );
    }
    default:
      return text(shape);
  }
};

/** What a window may send, as far as a schema says it. */
export const argumentsOf = (name: CallName): fc.Arbitrary<readonly unknown[]> =>
  takesNothing(name) ? fc.constant([]) : inputOf(shapeOf(name)).map((input) => [input]);

/** What is wrong for certain: too much, too little, of another kind, too long. */
export const wrongArgumentsOf = (
  name: CallName,
  strange: fc.Arbitrary<unknown>,
): fc.Arbitrary<readonly unknown[]> => {
  const surplus = fc.tuple(argumentsOf(name), strange).map(([args, more]) => [args[0], more]);
  if (takesNothing(name))
    return fc.oneof(
      surplus,
      strange.filter((value) => value !== undefined).map((value) => [value]),
    );
  const { properties = {}, required = [], oneOf, anyOf } = shapeOf(name);
  const input = inputOf(shapeOf(name)).map((value) => value as Readonly<Record<string, unknown>>);
  const isUnion = oneOf !== undefined || anyOf !== undefined;
  const tooLong = Object.entries(properties).filter(([, { maxLength }]) => maxLength !== undefined);
  const changes = [
    fc.constant((value: object) => ({ ...value, surplus: 1 })),
    fc.constant((value: object) => [value]),
    fc.constant((value: object) => JSON.stringify(value)),
    ...(isUnion ? [] : required).flatMap((field) => [
      fc.constant((value: object) =>
        Object.fromEntries(Object.entries(value).filter(([key]) => key !== field)),
      ),
      // No field takes one of these.
      fc
        .constantFrom(undefined, Number.NaN, 0.5, 10n, [], {}, new Date(0), /x/, new Map([['id', 1]]))
        .map((wrong) => (value: object) => ({ ...value, [field]: wrong })),
    ]),
    ...tooLong.map(([field, { maxLength = 0 }]) =>
      // One unit too many; the second has half as many characters as units.
      fc
        .constantFrom('x'.repeat(maxLength + 1), '😀'.repeat(maxLength / 2 + 1))
        .map((text) => (value: object) => ({ ...value, [field]: text })),
    ),
  ];
  return fc.oneof(
    surplus,
    fc.constant([]),
    fc.tuple(input, fc.oneof(...changes)).map(([value, change]) => [change(value)]),
  );
};
