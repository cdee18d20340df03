import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const tokens = readFileSync(resolve(root, 'src/ui/tokens.css'), 'utf8');
const design = readFileSync(resolve(root, 'docs/design.md'), 'utf8');

/** Of a colour token, by theme. */
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** By WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  // Never rounded up to what has to be reached.
  return Math.floor(((bright + 0.05) / (dim + 0.05)) * 10) / 10;
};

/** What stands on what, and how much contrast it needs: 4.5 for words, 3 for edges, icons and the focus. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...['ground', 'card', 'field', 'hover', 'accent-soft'].map((on) => ['text', on, 4.5] as const),
  ...['ground', 'card', 'field', 'accent-soft'].map((on) => ['text-soft', on, 4.5] as const),
  ...['ground', 'card', 'accent-soft'].map((on) => ['accent', on, 4.5] as const),
  ['accent-text', 'accent', 4.5],
  ['accent-text', 'accent-hover', 4.5],
  ['warn', 'warn-soft', 4.5],
  ['warn', 'card', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['danger', 'card', 4.5],
  ...['ground', 'card', 'field'].map((on) => ['edge-strong', on, 3] as const),
  ...['ground', 'card', 'field'].map((on) => ['focus', on, 3] as const),
];

describe.each(pairs)('%s on %s', (what, on, least) => {
  const of = (name: string) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`there is no colour ${name}`);
    return colour;
  };
  const light = contrast(of(what).light, of(on).light);
  const dark = contrast(of(what).dark, of(on).dark);

  it(`has a contrast of at least ${least}`, () => {
    expect(light).toBeGreaterThanOrEqual(least);
    expect(dark).toBeGreaterThanOrEqual(least);
  });

  it('stands in the document with its figures', () => {
    expect(design).toContain(
      `| \`${what}\` on \`${on}\` | ${light.toFixed(1)} | ${dark.toFixed(1)} | ${least} |`,
    );
  });
});
