import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/**
 * Debian's package of each library that Electron or keytar has been linked against. Since 2024 some have a name in t64;
 * the new name comes first, because the old one of libasound2 is also provided by something else.
 */
const packageOf: Readonly<Record<string, string>> = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2t64 | libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0t64 | libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0t64 | libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2t64 | libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0t64 | libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0t64 | libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0t64 | libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0t64 | libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsecret-1.so.0': 'libsecret-1-0',
  'libsmime3.so': 'libnss3',
  'libstdc++.so.6': 'libstdc++6',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** These are glibc, whose version counts. */
const ofGlibc = /^(lib(c|dl|m|pthread|rt)\.so|ld-linux)/;

/**
 * What a deb depends on: the packages of all libraries that its programs and libraries are linked against.
 * @param folder of the unpacked app
 * @throws when there is a library that nobody has named a package for
 */
export const debianDependencies = async (folder: string): Promise<readonly string[]> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const programs = files
    .filter((file) => file.isFile() && /(\.node|\.so(\.\d+)*|^hushlink|^chrome[-_][a-z_-]+)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
  const dump = await run('objdump', ['-p', ...programs]);
  return dependenciesFrom(
    dump,
    files.map(({ name }) => name),
  );
};

/**
 * @param dump what `objdump -p` says of the programs
 * @param own names of the files that the package brings
 */
export const dependenciesFrom = (dump: string, own: readonly string[]): readonly string[] => {
  const needed = new Set([...dump.matchAll(/^\s+NEEDED\s+(\S+)$/gm)].map(([, name = '']) => name));
  const others = [...needed].filter((name) => !ofGlibc.test(name) && !own.includes(name));
  const unknown = others.filter((name) => packageOf[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`No package is named for ${unknown.join(', ')} in scripts/package/libraries.ts.`);
  const glibc = [...dump.matchAll(/ GLIBC_2\.(\d+)/g)].map(([, minor]) => Number(minor));
  return [
    `libc6 (>= 2.${Math.max(...glibc)})`,
    ...new Set(others.map((name) => packageOf[name] ?? '').toSorted()),
  ];
};
