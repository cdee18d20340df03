import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inWindows } from '../../../src/shared/locales/en/in-windows.ts';
import { en } from '../../../src/shared/locales/en.ts';

const src = resolve(import.meta.dirname, '../../../src');

it('no window says what only the main process has the words for', () => {
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('locales'))
    .map((path) => readFileSync(join(src, path), 'utf8'))
    .join('\n');
  const mainOnly = Object.keys(en).filter((key) => !(key in inWindows));
  expect(mainOnly.length).toBeGreaterThan(100);
  const said = mainOnly.filter((key) => {
    const name = key.replace(/_(?:one|other)$/, '');
    const beginnings = [...name.matchAll(/\./g)].map(({ index }) => `${name.slice(0, index)}.\${`);
    return [`'${name}'`, ...beginnings].some((words) => code.includes(words));
  });
  expect(said).toEqual([]);
});
