import { expect, it } from 'vitest';
import { parseJson } from '../../../../electron/core/base/parse-json.ts';

it('JSON is read', () => expect(parseJson('{"a":[1]}')).toEqual({ a: [1] }));

it.each(['', '{', 'no JSON', '{"a":1}}'])('what is no JSON is nothing: %j', (text) => {
  expect(parseJson(text)).toBeUndefined();
});
