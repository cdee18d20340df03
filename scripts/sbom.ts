import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import licences from '../resources/licences.json' with { type: 'json' };
import { readShipped, type Shipped } from './shipped.ts';
import { root, runTool } from './steps.ts';

/** Writes what is in the app, as a CycloneDX 1.5 bill of materials, into `dist/`: `npm run sbom`. */

const reference = z.object({ ref: z.string(), dependsOn: z.array(z.string()) });

const component = z.looseObject({
  'bom-ref': z.string(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })),
});

const bill = z.looseObject({ components: z.array(component), dependencies: z.array(reference) });

export type Bill = z.infer<typeof bill>;

/** Everything in the lockfile, as npm describes it. Needs no network. @throws with npm's words when it fails. */
export const billOfLockfile = async (): Promise<Bill> => {
  const { code, output } = await runTool('npm', [
    'sbom',
    '--sbom-format=cyclonedx',
    '--package-lock-only',
    // Whatever NODE_ENV says, with which npm would leave it out.
    '--include=dev',
    '--loglevel=error',
  ]);
  if (code !== 0) throw new Error(`npm made no bill of materials.\n${output}`);
  return bill.parse(JSON.parse(output));
};

const refOf = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `${name}@${version}`;

const app = refOf(packageJson);

/** Not a package, and so unknown to npm. */
const wordList = (): z.infer<typeof component> => {
  const found = licences.find(({ name }) => name === 'EFF long word list');
  if (found === undefined) throw new Error('The word list has no licence.');
  const { name, version, licence } = found;
  return {
    'bom-ref': `${name}@${version}`,
    type: 'data',
    name,
    version,
    scope: 'required',
    properties: [whereIs('main')],
    licenses: [{ license: { name: licence } }],
  };
};

const whereIs = (place: string) => ({ name: 'hushlink:where', value: place });

/**
 * Of all that npm knows, what users get. npm's own `--omit dev` would not do: most of that is bundled, and so needed only to
 * build. Nothing in it depends on when or where it is made, so that two can be compared.
 * @throws when something is shipped that npm does not know.
 */
export const billOf = (all: Bill, shipped: readonly Shipped[]): Bill => {
  const components = shipped.map((one) => {
    const known = all.components.find((other) => other['bom-ref'] === refOf(one));
    if (known === undefined) throw new Error(`npm does not know ${refOf(one)}.`);
    return { ...known, scope: 'required', properties: one.where.map(whereIs) };
  });
  const refs = new Set(components.map((one) => one['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  const asked = new Set(all.dependencies.find(({ ref }) => ref === app)?.dependsOn);
  const brought = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
  const list = wordList();
  const own = [...refs].filter((ref) => asked.has(ref) || !brought.has(ref));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': app,
        type: 'application',
        name: packageJson.productName,
        version: packageJson.version,
        description: packageJson.description,
        licenses: [{ license: { id: packageJson.license } }],
      },
    },
    components: [...components, list],
    dependencies: [{ ref: app, dependsOn: [...own, list['bom-ref']] }, ...dependencies],
  };
};

if (import.meta.main) {
  const path = join('dist', `hushlink-${packageJson.version}.cdx.json`);
  const made = billOf(await billOfLockfile(), await readShipped());
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, path), `${JSON.stringify(made, null, 2)}\n`);
  console.log(`${path}: ${made.components.length} components`);
}
