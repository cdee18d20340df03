import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import packageJson from '../../../package.json' with { type: 'json' };
import licences from '../../../resources/licences.json' with { type: 'json' };
import { type Bill, billOf, billOfLockfile } from '../../../scripts/sbom.ts';
import { readShipped, type Shipped } from '../../../scripts/shipped.ts';
import { paths, quoted, rows, textOf } from '../docs/pages.ts';

const page = 'docs/dependencies.md';
const table = rows(page, '## In the app');
/** As in the table, and in Help. */
const wordList = 'EFF long word list';

let shipped: readonly Shipped[];
let all: Bill;
let allAgain: Bill;
beforeAll(async () => {
  [shipped, all, allAgain] = await Promise.all([readShipped(), billOfLockfile(), billOfLockfile()]);
});

const packagesListed = (): readonly (readonly string[])[] =>
  table.map((cells) => cells.slice(0, 4)).filter(([name]) => name !== wordList);

describe('the list of what is in the app', () => {
  it('has every package that is bundled or packed, in its version, and where it is', () => {
    const packed = shipped.map(({ name, version, licence, where }) => [
      `\`${name}\``,
      version,
      licence,
      where.join(', '),
    ]);
    expect(packagesListed().toSorted()).toEqual(packed.toSorted());
  });

  it('has what Help has, besides Electron, which brings its own licences', () => {
    const listed = table.map(([name = '', version, licence]) => [name.replaceAll('`', ''), version, licence]);
    const inHelp = licences.map(({ name, version, licence }) => [name, version, licence]);
    expect(listed.filter(([name]) => name !== 'electron').toSorted()).toEqual(inHelp.toSorted());
  });

  it('says of each why it is there, or what brings it', () => {
    for (const [name, , , , why, instead] of table)
      expect([name, `${why}${instead}`]).not.toEqual([name, '']);
  });

  it('has no font, since there is none', () => {
    const fonts = paths.filter((path) => /\.(?:woff2?|ttf|otf|eot)$/.test(path));
    const styles = paths.filter((path) => path.startsWith('src/') && path.endsWith('.css'));
    expect([...fonts, ...styles.filter((path) => textOf(path).includes('@font-face'))]).toEqual([]);
  });
});

describe('the list of tools', () => {
  it('has every other package that package.json asks for', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageJson;
    const inApp = new Set([...shipped.map(({ name }) => name), ...Object.keys(dependencies)]);
    const tools = Object.keys({ ...devDependencies, ...optionalDependencies }).filter(
      (name) => !inApp.has(name),
    );
    const listed = rows(page, '## Tools').flatMap(([names = '']) => quoted(names));
    expect(listed.toSorted()).toEqual(tools.toSorted());
  });
});

describe('the bill of materials', () => {
  const refs = (list: Bill): readonly string[] => list.components.map((one) => one['bom-ref']).toSorted();

  it('has what is in the app and nothing else', () => {
    const listed = table.map(([name = '', version]) => `${name.replaceAll('`', '')}@${version}`);
    expect(refs(billOf(all, shipped))).toEqual(listed.toSorted());
  });

  it('has a hash for each package, and where in the app it is', () => {
    const known = z.object({ hashes: z.tuple([z.object({ alg: z.literal('SHA-512') })]) });
    for (const { type, properties, ...one } of billOf(all, shipped).components) {
      if (type === 'library') known.parse(one);
      expect(properties).toContainEqual({ name: 'hushlink:where', value: expect.stringMatching(/./) });
      expect(one.scope).toBe('required');
    }
  });

  it('says what the app takes by itself, and what only comes along', () => {
    const { dependencies } = billOf(all, shipped);
    const [app, ...others] = dependencies;
    expect(app?.dependsOn).toEqual(
      expect.arrayContaining(['react', 'zod', 'electron'].map((name) => expect.stringMatching(`^${name}@`))),
    );
    expect(app?.dependsOn).not.toContainEqual(expect.stringMatching(/^scheduler@/));
    const reached = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
    expect(others.filter(({ ref }) => !reached.has(ref))).toEqual([]);
  });

  it('is the same when it is made again', () => {
    expect(JSON.stringify(billOf(allAgain, shipped))).toBe(JSON.stringify(billOf(all, shipped)));
  });

  it('cannot leave out what npm does not know', () => {
    const stranger = { name: 'stranger', version: '1.0.0', licence: 'MIT', where: ['main'] };
    expect(() => billOf(all, [...shipped, stranger])).toThrow(/stranger@1\.0\.0/);
  });
});
