/**
 * Reads the text form of a GVariant, as `gdbus` prints it, into plain values: tuples and arrays become arrays,
 * dictionaries become objects, `<…>` and type annotations are dropped.
 */
export const parseVariant = (text: string): unknown => {
  let at = 0;

  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const take = (pattern: RegExp): string | null => {
    skip();
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(text)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const list = (end: RegExp): unknown[] => {
    const values: unknown[] = [];
    while (take(end) === null) {
      values.push(value());
      take(/,/);
    }
    return values;
  };
  const dictionary = (): Record<string, unknown> => {
    const entries: [string, unknown][] = [];
    while (take(/\}/) === null) {
      const key = String(value());
      take(/[:,]/);
      entries.push([key, value()]);
      take(/,/);
    }
    return Object.fromEntries(entries);
  };
  const value = (): unknown => {
    if (take(/@[a-z(){}]+/) !== null) return value();
    if (
      take(/(?:byte|int16|uint16|int32|uint32|int64|uint64|handle|objectpath|signature|double)\b/) !== null
    ) {
      return value();
    }
    if (take(/</) !== null) {
      const inner = value();
      take(/>/);
      return inner;
    }
    if (take(/\(/) !== null) return list(/\)/);
    if (take(/\[/) !== null) return list(/\]/);
    if (take(/\{/) !== null) return dictionary();
    const quoted = take(/b?'(?:[^'\\]|\\.)*'|b?"(?:[^"\\]|\\.)*"/);
    if (quoted !== null) return unescaped(quoted);
    const word = take(/true|false|-?0x[0-9a-f]+|-?[0-9.e+-]+/);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word !== null) return Number(word);
    throw new Error(`cannot read a variant at: ${text.slice(at, at + 40)}`);
  };
  return value();
};

const unescaped = (quoted: string): string =>
  quoted
    .replace(/^b?["']|["']$/g, '')
    .replace(/\\(u[0-9a-f]{4}|U[0-9a-f]{8}|.)/g, (_whole, escaped: string) => {
      if (/^[uU]./.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped.slice(1), 16));
      return { n: '\n', t: '\t', r: '\r' }[escaped] ?? escaped;
    });
