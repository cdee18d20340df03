import { expect, it } from 'vitest';
import { parseUrl } from '../../../../electron/core/base/parse-url.ts';

it('a URL is read', () => expect(parseUrl('https://example.com/x')?.pathname).toBe('/x'));

it.each(['', 'example.com', 'https://', 'https://exa mple.com'])('what is no URL is nothing: %j', (text) => {
  expect(parseUrl(text)).toBeNull();
});
