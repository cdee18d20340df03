import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAptRepository } from './package/apt-repository.ts';

/** Makes a signed repository for apt from debs, in `dist/apt` unless told otherwise (docs/releasing.md). */

const usage =
  'npm run apt-repository -- --key=KEY --url=URL [--suite=testing] [--folder=FOLDER] DEB…\nKEY is in the keyring of gpg.';

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        url: { type: 'string' },
        suite: { type: 'string', default: 'stable' },
        folder: { type: 'string', default: 'dist/apt' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const main = async (): Promise<number> => {
  const asked = read();
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`);
    return 2;
  }
  const { key, url, suite, folder } = asked.values;
  const debs = asked.positionals;
  if (
    key === undefined ||
    url === undefined ||
    debs.length === 0 ||
    !(suite === 'stable' || suite === 'testing')
  ) {
    console.error(usage);
    return 2;
  }
  try {
    await makeAptRepository({ folder: resolve(folder), debs, key, url, suite });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  console.log(`${folder}: a repository of ${debs.length}, for ${url}`);
  return 0;
};

process.exitCode = await main();
