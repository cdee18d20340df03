import { resolveConfig } from 'electron-vite';
import { build } from 'vite';

/** The packages in each bundle, by their folders, such as `node_modules/zod`, which are also their names in the lockfile. */
export type Bundles = Readonly<Record<'main' | 'preload' | 'windows', readonly string[]>>;

type Target = 'main' | 'preload' | 'renderer';

/**
 * Bundles the app as a build does, without writing anything, and reports which packages came along. Imports do not tell: the
 * bundler leaves out what nobody calls, takes what packages import in turn, and adds functions of its own.
 */
export const readBundles = async (): Promise<Bundles> => {
  const { config } = await resolveConfig({ logLevel: 'silent' }, 'build', 'production');
  const read = async (target: Target): Promise<readonly string[]> => {
    const options = config?.[target];
    const built = await build({ ...options, build: { ...options?.build, write: false } });
    const modules = [built]
      .flat()
      .flatMap((one) => ('output' in one ? one.output : []))
      .flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
    return [...new Set(modules.flatMap(packageOf))].toSorted();
  };
  return { main: await read('main'), preload: await read('preload'), windows: await read('renderer') };
};

/** The package a module is from; none for our own. @throws for one that is neither, such as a helper of a new plugin. */
const packageOf = (id: string): readonly string[] => {
  const path = id.replaceAll('\\', '/');
  const folder = /^.*?((?:node_modules\/.*)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (folder !== undefined) return [folder];
  const helper = /^\0([\w-]+)\//.exec(path)?.[1];
  if (helper !== undefined) return [`node_modules/${helper}`];
  if (path.startsWith('\0')) throw new Error(`It is not known where ${path.slice(1)} comes from.`);
  return [];
};
