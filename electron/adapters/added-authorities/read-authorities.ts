import { X509Certificate } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../../../src/shared/units.ts';
import type { Store } from './stores.ts';

/** A bundle of a usual system has 200 kB. */
const maxFile: Bytes = 8_000_000;
const maxFiles = 1_000;

/** @returns the certificates in the system's stores that its administrator added, in PEM. */
export type ReadAuthorities = () => Promise<readonly string[]>;

/**
 * SECURITY(added-authorities): an authority counts if its administrator added it *and* the system trusts it for TLS servers.
 * The first keeps out public ones that the distribution still has and Chromium no longer trusts; the second, those that are
 * blocked, or trusted for mail only.
 * @param owner whose files count: those of root
 */
export const createReadAuthorities =
  (stores: readonly Store[], owner = 0): ReadAuthorities =>
  async () => {
    const found = await Promise.all(stores.map((store) => authoritiesIn(store, owner)));
    return [...new Set(found.flat())].sort();
  };

const authoritiesIn = async ({ added, bundle }: Store, owner: number): Promise<readonly string[]> => {
  const paths = (await Promise.all(added.map((folder) => filesIn(folder, owner)))).flat();
  const files = await Promise.all(paths.slice(0, maxFiles).map((path) => readGuarded(path, owner)));
  const chosen = files.flatMap(certificatesIn);
  if (chosen.length === 0) return [];
  // SECURITY(trusted-authorities): the system may have blocked one that was added.
  const trusted = new Set(certificatesIn(await readGuarded(bundle, owner)));
  return chosen.filter((certificate) => trusted.has(certificate)).flatMap(pemOf);
};

/** Folders in it count too, as they do for update-ca-certificates. */
const filesIn = async (folder: string, owner: number): Promise<readonly string[]> => {
  try {
    // Debian lets the group `staff` write here, to whom it gives all of /usr/local.
    if (!isGuarded(await stat(folder), owner, 0o002)) return [];
    const entries = await readdir(folder, { withFileTypes: true });
    const found = entries.map((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name), owner) : [join(folder, entry.name)],
    );
    return (await Promise.all(found)).flat();
  } catch {
    // Most systems have only one of the stores.
    return [];
  }
};

/** @returns nothing of a file that others may have written. */
const readGuarded = async (path: string, owner: number): Promise<Buffer> => {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      const counts = found.isFile() && found.size <= maxFile && isGuarded(found, owner, 0o022);
      return counts ? await file.readFile() : Buffer.alloc(0);
    } finally {
      await file.close();
    }
  } catch {
    return Buffer.alloc(0);
  }
};

/** SECURITY(guarded-stores): whoever could write an authority could read every secret on the way. */
const isGuarded = (found: Stats, owner: number, others: number): boolean =>
  found.uid === owner && (found.mode & others) === 0;

/** Each certificate's DER in base64; a file that has no PEM in it is taken as DER, as Fedora does. */
const certificatesIn = (file: Buffer): readonly string[] => {
  const blocks = file
    .toString('latin1')
    .matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g);
  const found = [...blocks].map(([, base64 = '']) => base64.replace(/\s+/g, ''));
  return found.length > 0 || file.length === 0 ? found : [file.toString('base64')];
};

/** @returns nothing if it is no certificate: Debian copies whatever it finds into its bundle. */
const pemOf = (certificate: string): readonly string[] => {
  try {
    return [new X509Certificate(Buffer.from(certificate, 'base64')).toString()];
  } catch {
    return [];
  }
};
