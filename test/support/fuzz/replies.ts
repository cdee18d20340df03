import fc from 'fast-check';
import { damagedBytes, nearly, wildBytes, wildJson, wildNumber, wildText } from './wild.ts';

/** What a server, or whatever answers in its place, may send. */
export interface Reply {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** Where the body is split on its way, as shares of it. */
  readonly splits: readonly number[];
  /** `breaks`: the connection is lost before the end. `hangs`: the end never comes. */
  readonly ending: 'ends' | 'breaks' | 'hangs';
}

const key = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[0-9a-z]{20,64}$/) },
  { weight: 1, arbitrary: wildText(1_200) },
);
const number = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2_592_000 }) },
  { weight: 1, arbitrary: fc.oneof(wildNumber, fc.bigInt().map(String), fc.integer().map(String)) },
);
const host = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', 'secrets.example.com', 'links.example.org:8443', 'localhost:7143'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ü'.repeat(300), `${'a.'.repeat(200)}b`, 'https://x@evil.example', '10.0.0.1'),
  },
  { weight: 1, arbitrary: fc.domain() },
  { weight: 1, arbitrary: wildText(2_500) },
);
const address = fc.oneof(
  { weight: 3, arbitrary: host.map((name) => `https://${name}/private/abc`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'https://eu.onetimesecret.com/receipt/x',
      'javascript:alert(1)',
      '//evil.example/',
    ),
  },
  { weight: 1, arbitrary: wildText(2_500) },
);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3, nil: undefined });

const receipt = fc.record({
  metadata_key: key,
  secret_key: key,
  ttl: optional(number),
  secret_ttl: optional(number),
  metadata_ttl: optional(number),
  recipient: optional(fc.oneof(wildText(200), fc.array(wildText(200), { maxLength: 40 }))),
  share_domain: optional(host),
  metadata_url: optional(address),
  state: fc.constantFrom('new', 'shared'),
});
const report = fc.record({
  metadata_key: key,
  state: fc.oneof(fc.constantFrom('new', 'viewed', 'received', 'burned', 'orphaned'), wildText(120)),
  updated: optional(number),
  received: optional(number),
  created: optional(number),
  ttl: optional(number),
  recipient: optional(fc.oneof(wildText(200), fc.array(wildText(200), { maxLength: 40 }))),
});

/** Replies as they should be, by the call they answer. */
const good = {
  share: receipt,
  generate: fc.tuple(receipt, wildText()).map(([made, value]) => ({ ...made, value })),
  reveal: fc.record({ value: wildText(), secret_key: key }),
  receipt: report,
  recent: fc.array(fc.oneof({ weight: 4, arbitrary: report }, wildJson), { maxLength: 8 }),
  burn: fc.record({ state: fc.record({ metadata_key: key, state: fc.constant('new') }) }),
  status: fc.record({ status: fc.constant('nominal'), locale: fc.constant('en') }),
  authcheck: fc.record({ status: fc.constant('nominal') }),
} as const satisfies Readonly<Record<string, fc.Arbitrary<unknown>>>;
export type ApiCall = keyof typeof good;
export const apiCalls = Object.keys(good) as readonly ApiCall[];

const refusal = fc.record({
  message: fc.oneof(
    wildText(),
    fc.constantFrom(
      'Unknown secret',
      'Incorrect passphrase',
      'Not authorized',
      'Rate limit exceeded',
      'x is not available',
    ),
  ),
  error: optional(wildText()),
});

const bytesOf = (json: unknown): Buffer => Buffer.from(JSON.stringify(json) ?? '');

const bodyOf = (call: ApiCall): fc.Arbitrary<Buffer> => {
  const usual = good[call].map(bytesOf);
  return fc.oneof(
    { weight: 5, arbitrary: usual },
    { weight: 4, arbitrary: nearly(good[call], wildJson).map(bytesOf) },
    { weight: 3, arbitrary: damagedBytes(usual) },
    { weight: 3, arbitrary: refusal.map(bytesOf) },
    { weight: 1, arbitrary: nearly(refusal, wildJson).map(bytesOf) },
    { weight: 1, arbitrary: wildJson.map(bytesOf) },
    { weight: 1, arbitrary: wildBytes() },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          '',
          '<!DOCTYPE html><title>Log in to the Wi-Fi</title>',
          '['.repeat(30_000),
          `{"value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
          '{"ttl":1e999}',
          '\ufeff{"status":"nominal"}',
        )
        .map((text) => Buffer.from(text)),
    },
  );
};

const status = fc.oneof(
  { weight: 5, arbitrary: fc.constant(200) },
  { weight: 4, arbitrary: fc.constant(404) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(201, 204, 205, 206, 302, 304, 400, 401, 403, 422, 429, 500, 502, 503, 504),
  },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
);

/** What a header can hold: bytes, without those that end it. */
const headerText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('', '-1', '0', '999999999999', '9'.repeat(400), 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  fc
    .array(fc.integer({ min: 0x20, max: 0xff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
);
const headers = fc.tuple(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'Application/JSON'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('text/html', 'application/jsonp', 'application/json; charset=utf-16'),
    },
    { weight: 1, arbitrary: headerText },
  ),
  fc.option(
    fc.oneof(
      headerText,
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    ),
    { freq: 2 },
  ),
);

export const replyTo = (call: ApiCall): fc.Arbitrary<Reply> =>
  fc
    .record({
      status,
      headers,
      body: bodyOf(call),
      splits: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
      ending: fc.oneof(
        { weight: 100, arbitrary: fc.constant('ends' as const) },
        { weight: 8, arbitrary: fc.constant('breaks' as const) },
        { weight: 1, arbitrary: fc.constant('hangs' as const) },
      ),
    })
    .map(({ headers: [type, retryAfter], ...reply }) => ({
      ...reply,
      headers: [
        ['content-type', type],
        ...(retryAfter === null ? [] : [['retry-after', retryAfter] as const]),
      ],
    }));

/** The body in the parts in which it arrives. */
export const partsOf = ({ body, splits }: Reply): readonly Buffer[] => {
  const places = [
    0,
    ...splits.map((share) => Math.floor(share * body.length)).sort((a, b) => a - b),
    body.length,
  ];
  return places.slice(1).map((end, index) => body.subarray(places[index], end));
};
