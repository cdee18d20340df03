import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Component } from '../src/shared/model/about.ts';
import { replacedPackages } from './replaced-packages.ts';
import { root } from './steps.ts';

/** Writes the licence of all third-party code in the package: `npm run licences` after a change of dependencies. */

export const licencesFile = join(root, 'resources/licences.json');

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const manifestOf = (folder: string) =>
  manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** Not a package, but a file with a third-party word list. */
const wordList = (): Component => ({
  name: 'EFF long word list',
  version: '2016',
  licence: 'CC-BY-3.0-US',
  text: readFileSync(join(root, 'electron/adapters/word-list/LICENCE.txt'), 'utf8').trim(),
});

/** Every package the app imports, those they depend on, what the bundler adds, and the word list. @throws when one has no licence that can be quoted. */
export const collectLicences = (): readonly Component[] => {
  const found = new Map<string, Component>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    const { dependencies, ...about } = manifestOf(folder);
    const key = `${about.name} ${about.version}`;
    if (found.has(key)) return;
    found.set(key, licenceIn(folder));
    for (const dependency of Object.keys(dependencies))
      if (!(dependency in replacedPackages)) visit(dependency, folder);
  };
  // What is in the package besides the bundle, including what is compiled into native modules.
  for (const name of Object.keys(manifestOf(root).dependencies)) visit(name, root);
  for (const specifier of importsOf(['src', 'electron'])) visit(packageOf(specifier), root);
  const helpers = bundlers.map((name) => licenceIn(folderOf(name, root)));
  const all = [...found.values(), ...helpers, wordList()];
  return all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
};

/** They put a few functions of their own into a bundle, and nothing of what they need themselves. */
const bundlers = ['rolldown', 'vite'] as const;

const licenceIn = (folder: string): Component => {
  const { name, version, license, author } = manifestOf(folder);
  return { name, version, licence: license, text: shippedText(folder) ?? standardText(license, author) };
};

export const licencesText = (components: readonly Component[]): string =>
  `${JSON.stringify(components, null, 2)}\n`;

/** What the code imports from packages, without types, which are gone when the app is built. */
const importsOf = (folders: readonly string[]): ReadonlySet<string> =>
  new Set(
    folders
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
          join(root, folder, name),
        ),
      )
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) => {
        const text = readFileSync(path, 'utf8');
        return [
          ...text.matchAll(/^import (?!type\b)(?:[^;']*? from )?'([^.'][^']*)'/gm),
          // What is loaded only when it is needed.
          ...text.matchAll(/\bimport\('([^.'][^']*)'\)/g),
        ];
      })
      .map(([, specifier]) => specifier ?? '')
      .filter((specifier) => !/^(?:node:|electron\b)/.test(specifier)),
  );

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Where Node finds a package. */
const folderOf = (name: string, from: string): string => {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (from === dirname(from)) throw new Error(`The package ${name} is not installed.`);
  return folderOf(name, dirname(from));
};

const shippedText = (folder: string): string | null => {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) return null;
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  // What follows there is for those who pass on the package itself.
  return text.split('\n# Licenses of bundled dependencies\n')[0]?.trim() ?? null;
};

/** The standard text of a licence that a package names without quoting it. */
const standardText = (licence: string, author: string | undefined): string => {
  const words = standardWords[licence];
  if (words === undefined || author === undefined)
    throw new Error(`There is no text for the licence ${licence} of ${author ?? 'an unknown author'}.`);
  return `Copyright (c) ${author}\n\n${words}`;
};

const standardWords: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`,
};

if (import.meta.main) await writeFile(licencesFile, licencesText(collectLicences()));
