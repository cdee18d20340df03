import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

export const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** Every page, by its path from the root. */
export const pages: readonly string[] = ['.', 'docs', 'docs/adr'].flatMap(markdownIn);

/** What is made, and what belongs to somebody else. */
const notOurs = new Set(['node_modules', '.git', 'out', 'dist', 'artifacts']);

const listed = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [`${path}/`, ...listed(path)] : [path];
    });

/** Every file and folder of the repository; a folder ends with a slash. */
export const paths: readonly string[] = listed('.');

const fence = /^```[\s\S]*?^```$/gm;

export const withoutFences = (text: string): string => text.replace(fence, '');

/** What stands under a heading, up to the next one of its level or above. */
export const section = (page: string, heading: string): string => {
  const text = textOf(page);
  const level = heading.indexOf(' ');
  const from = text.indexOf(`\n${heading}\n`);
  if (from === -1) throw new Error(`${basename(page)} has no heading ${heading}`);
  const rest = text.slice(from + heading.length + 2);
  const next = rest.search(new RegExp(`^#{1,${level}} `, 'm'));
  return next === -1 ? rest : rest.slice(0, next);
};

/** The lines of the first block of code in a section. */
export const block = (page: string, heading: string): readonly string[] =>
  section(page, heading).match(fence)?.[0].split('\n').slice(1, -1) ?? [];

/** The cells of every table in a section, row by row, without heads. */
export const rows = (page: string, heading: string): readonly (readonly string[])[] =>
  section(page, heading)
    .split('\n')
    .filter(
      (line, index, lines) =>
        line.startsWith('|') && !/^\|[-|]+\|$/.test(line) && !/^\|[-|]+\|$/.test(lines[index + 1] ?? ''),
    )
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The files that pictures name. */
export const drawn = (text: string): readonly string[] =>
  [...text.matchAll(fence)]
    .filter(([picture]) => picture.startsWith('```mermaid'))
    .flatMap(([picture]) => [...picture.matchAll(/[\w./-]+\.tsx?\b/g)].map(([file]) => file));

/** What is in backticks. */
export const quoted = (text: string): readonly string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? '');

/** The anchors that GitHub gives to headings. */
export const anchors = (page: string): ReadonlySet<string> =>
  new Set(
    [...withoutFences(textOf(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
