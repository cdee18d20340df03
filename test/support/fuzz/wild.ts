import fc from 'fast-check';

/** Generated values that nobody would send in earnest. */

/** What has broken parsers before: names of prototypes, half characters, marks of direction, placeholders, markup. */
const notorious = [
  '',
  ' ',
  '\0',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\ud800',
  'a\udc00b',
  '\u202egnp.exe',
  '\ufeff',
  '\u200b\u00ad',
  '{{serverName}}',
  '$t(failure.tls)',
  '{link}',
  '$&$1$`',
  '<img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '%00%2e%2e%2f',
  'https://eu.onetimesecret.com/secret/abcdefghijklmnopqrstuvwxyz',
  'https://eu.onetimesecret.com@evil.example',
  'http://localhost:7143',
  'https://[::1]:1',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '😀'.repeat(50),
  'ß'.repeat(100),
  '9'.repeat(400),
  '1e999',
  '-0',
  'NaN',
  'null',
] as const;

/** Any UTF-16 units, so halves of characters too. */
const units = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength }).map((codes) => String.fromCharCode(...codes));

/** A text that goes on for long, of one short part. */
const long = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('a', ' ', '!', '😀', 'a.', 'http://', '\n', '<', '%', '-u-'),
      fc.integer({ max: most, min: 1 }),
    )
    .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length));

export const wildText = (most = 3_000): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ maxLength: 40 }) },
    { weight: 3, arbitrary: fc.constantFrom(...notorious) },
    { weight: 2, arbitrary: units(30) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    { weight: 1, arbitrary: long(most) },
  );

export const wildNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    0,
    -0,
    -1,
    0.5,
    Number.NaN,
    Infinity,
    -Infinity,
    Number.MAX_SAFE_INTEGER + 1,
    2 ** 31,
    1e300,
    8.64e15,
  ),
);

/** Whatever JSON can say. */
export const wildJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: wildText(200) },
  {
    weight: 2,
    arbitrary: fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true })),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('valueOf', 'toString', 'length', 'ok', 'value'), fc.integer(), {
      maxKeys: 3,
    }),
  },
);

/** Whatever one process can send to another by structured cloning. */
export const wildValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: wildJson },
  { weight: 2, arbitrary: wildNumber },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, 10n ** 40n, new Date(Number.NaN), /(a+)+$/, new Map([['id', 1]])),
  },
  {
    weight: 2,
    arbitrary: fc.anything({
      maxDepth: 2,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
    }),
  },
);

interface Damage {
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'drop' | 'insert' | 'repeat' | 'swap';
  readonly byte: number;
  readonly length: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom('flip', 'cut', 'drop', 'insert', 'repeat', 'swap'),
  byte: fc.integer({ min: 0, max: 255 }),
  length: fc.integer({ min: 1, max: 20 }),
});

const damaged = (bytes: Buffer, { at: share, kind, byte, length }: Damage): Buffer => {
  const at = Math.floor(share * bytes.length);
  const [before, part, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (kind) {
    case 'flip':
      return Buffer.concat([
        before,
        part.map((old, index) => (index === 0 ? old ^ (1 << (byte % 8)) : old)),
        after,
      ]);
    case 'cut':
      return Buffer.from(before);
    case 'drop':
      return Buffer.concat([before, after]);
    case 'insert':
      return Buffer.concat([before, Buffer.alloc(length, byte), part, after]);
    case 'repeat':
      return Buffer.concat([before, part, part, after]);
    case 'swap':
      return Buffer.concat([before, Buffer.from(part).reverse(), after]);
  }
};

/** A few places of it changed: bits, an end that is missing, parts that are twice there or in another order. */
export const damagedBytes = (bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(bytes, fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([whole, damages]) => damages.reduce(damaged, whole));

export const wildBytes = (maxLength = 200): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ maxLength }).map((bytes) => Buffer.from(bytes));

/** The value with one thing in it changed: a part replaced, left out, added or wrapped. */
export const nearly = (value: fc.Arbitrary<unknown>, strange: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      value,
      fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('replace', 'nudge', 'nudge', 'leave-out', 'add', 'wrap', 'rename'),
      strange,
      wildText(50),
    )
    .map(([whole, steps, how, other, name]) => changed(whole, steps, how, other, name));

type Change = 'replace' | 'nudge' | 'leave-out' | 'add' | 'wrap' | 'rename';

/** Of the same kind, and perhaps just beyond what is allowed. */
const nudged = (part: unknown, way: number): unknown => {
  if (typeof part === 'number') return [-1, part + 0.5, part * 1e12, -part, 1e300][way % 5];
  if (typeof part === 'string')
    return [part.repeat(2), part.slice(1), `${part}\ud800`, part.toUpperCase()][way % 4];
  return typeof part === 'boolean' ? !part : part === null ? 0 : null;
};

const changed = (
  value: unknown,
  steps: readonly number[],
  how: Change,
  other: unknown,
  name: string,
): unknown => {
  const [step = 0, ...rest] = steps;
  const change = (part: unknown): unknown => {
    if (rest.length > 0 && typeof part === 'object' && part !== null)
      return changed(part, rest, how, other, name);
    if (how === 'nudge') return nudged(part, name.length);
    return how === 'wrap' ? [part] : other;
  };
  if (Array.isArray(value)) {
    if (value.length === 0 || how === 'add') return [...value, other];
    const at = step % value.length;
    return how === 'leave-out' && rest.length === 0
      ? value.toSpliced(at, 1)
      : value.map((part, index) => (index === at ? change(part) : part));
  }
  if (typeof value !== 'object' || value === null) return how === 'wrap' ? [value] : other;
  const fields = Object.entries(value);
  const [key, part] = fields[step % Math.max(1, fields.length)] ?? [name, other];
  const isHere = rest.length === 0;
  const next =
    isHere && how === 'leave-out'
      ? fields.filter(([field]) => field !== key)
      : isHere && how === 'add'
        ? [...fields, [name, other]]
        : fields.map(([field, old]) =>
            field !== key ? [field, old] : isHere && how === 'rename' ? [name, part] : [field, change(old)],
          );
  // Not by assignment, which takes `__proto__` for something else.
  return Object.fromEntries(next);
};
