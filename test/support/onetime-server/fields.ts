/** A parameter as the server stores it. Bytes that are not UTF-8 are accepted, and can never be returned. */
export interface Field {
  readonly text: string;
  readonly readable: boolean;
  /** It was named in a form without a value, which is none in Ruby. Any text is true there, the empty one too. */
  readonly isNil?: true;
}

export type Fields = ReadonlyMap<string, Field>;

/** What a request says, or the status with which a server answers one it cannot read. */
export type Parsed =
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'bad-request' }
  | { readonly kind: 'fault' };

const maxFormBytes = 4 * 1024 * 1024;

/** Reads query and body; the body wins. Everything that is neither JSON nor multipart counts as a form. */
export const parseFields = (query: string, contentType: string, body: Buffer): Parsed => {
  const fromQuery = parseForm(Buffer.from(query));
  if (fromQuery === null) return { kind: 'bad-request' };
  if (/^application\/json\b/i.test(contentType)) return parseJson(fromQuery, body);
  const fromBody = /^multipart\/form-data\b/i.test(contentType)
    ? parseMultipart(contentType, body)
    : body.length > maxFormBytes
      ? null
      : parseForm(body);
  if (fromBody === null) return { kind: 'bad-request' };
  return { kind: 'fields', fields: new Map([...fromQuery, ...fromBody]) };
};

const field = (bytes: Buffer): Field => {
  const text = bytes.toString('utf8');
  return { text, readable: Buffer.from(text, 'utf8').equals(bytes) };
};

/** @returns `null` for a broken percent escape. */
const parseForm = (body: Buffer): Map<string, Field> | null => {
  const fields = new Map<string, Field>();
  const lists = new Map<string, string[]>();
  // latin1 keeps every byte as one character.
  for (const part of body.toString('latin1').split('&')) {
    const equals = part.indexOf('=');
    if (equals < 0) {
      const alone = decode(part);
      if (alone === null) return null;
      // Only where that is not the same as leaving it out.
      const name = alone.toString('utf8');
      if (/^character_sets\[\w+\]$/.test(name)) fields.set(name, { text: '', readable: true, isNil: true });
      continue;
    }
    const name = decode(part.slice(0, equals));
    const value = decode(part.slice(equals + 1));
    if (name === null || value === null) return null;
    const key = name.toString('utf8');
    if (!key.endsWith('[]')) {
      fields.set(key, field(value));
      continue;
    }
    const list = [...(lists.get(key) ?? []), value.toString('utf8')];
    lists.set(key, list);
    fields.set(key.slice(0, -2), { text: ofList(key, list), readable: true });
  }
  return fields;
};

const ofList = (name: string, list: readonly string[]): string =>
  name === 'recipient[]' ? (list[0] ?? '') : inspected(list);

const decode = (text: string): Buffer | null => {
  if (/%(?![0-9a-f]{2})/i.test(text)) return null;
  return Buffer.from(
    text
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
};

const parseJson = (fromQuery: Map<string, Field>, body: Buffer): Parsed => {
  if (body.length === 0) return { kind: 'fields', fields: fromQuery };
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    return { kind: 'bad-request' };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { kind: 'fault' };
  const entries = Object.entries(json).filter(([, value]) => value !== null);
  const fields = entries.map(([name, value]): [string, Field] => [
    name,
    { text: ofJson(name, value), readable: true },
  ]);
  if (fields.some(([, { text }]) => !text.isWellFormed())) return { kind: 'bad-request' };
  return { kind: 'fields', fields: new Map([...fromQuery, ...fields]) };
};

const ofJson = (name: string, value: unknown): string => {
  if (name === 'recipient' && Array.isArray(value)) return String(value[0] ?? '');
  return typeof value === 'string' ? value : inspected(value);
};

/** How Ruby prints a value that the server stores unchanged. */
const inspected = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inspected).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)} => ${inspected(inner)}`)
    .join(', ')}}`;
};

const parseMultipart = (contentType: string, body: Buffer): Map<string, Field> => {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? '';
  const fields = new Map<string, Field>();
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const found = /^\r?\n[\s\S]*?name="([^"]*)"[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n$/.exec(part);
    if (found?.[1] !== undefined && found[2] !== undefined) {
      fields.set(found[1], field(Buffer.from(found[2], 'latin1')));
    }
  }
  return fields;
};
