import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readBundles } from './bundles.ts';
import { root } from './steps.ts';

/** A package that users get, as the lockfile has it. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly where: readonly string[];
}

const locked = z.object({
  /** What the package is, where it is installed under another name. */
  name: z.string().optional(),
  version: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const lockfile = z.object({
  packages: z
    .looseObject({ '': z.object({ dependencies: z.record(z.string(), z.string()) }) })
    .catchall(z.unknown()),
});

/**
 * Every package in the app: what is bundled, what is not bundled and so lies beside the bundles, and Electron. What npm calls
 * dependencies does not tell, since most of them are bundled and so needed only to build.
 * @throws when something is bundled that the lockfile does not have.
 */
export const readShipped = async (): Promise<readonly Shipped[]> => {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const entry = (path: string) => locked.parse(packages[path]);
  const withDependencies = (path: string): readonly string[] => [
    path,
    ...Object.keys(entry(path).dependencies).flatMap((name) => withDependencies(`node_modules/${name}`)),
  ];
  const beside = Object.keys(packages[''].dependencies).flatMap((name) =>
    withDependencies(`node_modules/${name}`),
  );
  const places: readonly (readonly [string, readonly string[]])[] = [
    ...Object.entries(await readBundles()),
    ['beside the bundles', beside],
    ['around the app', ['node_modules/electron']],
  ];
  return [...new Set(places.flatMap(([, paths]) => paths))].map((path) => {
    const { name, version, license } = entry(path);
    return {
      name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      where: places.filter(([, paths]) => paths.includes(path)).map(([place]) => place),
    };
  });
};
