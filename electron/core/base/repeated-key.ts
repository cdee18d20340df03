/** What JSON consists of, as far as it matters here; `:` follows a string that is a key. */
const tokens = /"(?:[^"\\]+|\\.)*"(?:\s*:)?|[{}[\]]/g;

/**
 * The first key that an object has twice, with the keys that lead to it; `null` if there is none. `JSON.parse` would take
 * the last one, and say nothing.
 * @param json is valid.
 */
export const repeatedKey = (json: string): readonly string[] | null => {
  const open: { readonly keys: Set<string>; current: readonly string[] }[] = [];
  for (const [token] of json.matchAll(tokens)) {
    const object = open.at(-1);
    if (token === '{' || token === '[') open.push({ keys: new Set(), current: [] });
    else if (token === '}' || token === ']') open.pop();
    else if (object !== undefined && token.endsWith(':')) {
      // Parsed, since a key can be written in several ways.
      const key = String(JSON.parse(token.slice(0, -1)));
      object.current = [key];
      if (object.keys.has(key)) return open.flatMap(({ current }) => current);
      object.keys.add(key);
    }
  }
  return null;
};
