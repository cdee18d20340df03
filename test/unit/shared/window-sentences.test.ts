import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inMain } from '../../../src/shared/locales/en/in-main.ts';
import { inWindows } from '../../../src/shared/locales/en/in-windows.ts';

const root = resolve(import.meta.dirname, '../../..');

const codeIn = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('locales'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
    .join('\n');

/** Which sentences of one, and not of the other, a code may say. */
const saidOf = (sentences: object, others: object, code: string): readonly string[] => {
  const only = Object.keys(sentences).filter((key) => !(key in others));
  expect(only.length).toBeGreaterThan(100);
  return only.filter((key) => {
    const name = key.replace(/_(?:one|other)$/, '');
    const beginnings = [...name.matchAll(/\./g)].map(({ index }) => `${name.slice(0, index)}.\${`);
    return [`'${name}'`, ...beginnings].some((words) => code.includes(words));
  });
};

it('no window says what only the main process has the words for', () => {
  expect(saidOf(inMain, inWindows, codeIn('src'))).toEqual([]);
});

it('the main process says nothing that only windows have the words for', () => {
  expect(saidOf(inWindows, inMain, codeIn('electron') + codeIn('src/shared'))).toEqual([]);
});
