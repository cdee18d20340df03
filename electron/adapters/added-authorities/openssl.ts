import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Milliseconds } from '../../../src/shared/units.ts';

/** What a server presented, and whom to trust; certificates are in PEM. */
export interface Presented {
  readonly host: string;
  readonly leaf: string;
  readonly intermediates: readonly string[];
  readonly authorities: readonly string[];
}

export interface OpensslOptions {
  /** Not looked up in `PATH`, which the user's own programs may be in. */
  readonly program?: string;
  readonly timeoutMs?: Milliseconds;
}

/** @returns whether OpenSSL finds nothing wrong. Not, where there is no OpenSSL, or it does not answer in time. */
export type Validate = (presented: Presented) => Promise<boolean>;

/**
 * Validates certificates as curl does, with OpenSSL, but without a connection.
 *
 * SECURITY(openssl-finds-nothing): OpenSSL checks signatures, dates, name, purpose, constraints and the strength of keys and
 * hashes. Chromium names only the worst of all errors, so none of this has been checked before.
 */
export const createOpensslValidate =
  ({ program = '/usr/bin/openssl', timeoutMs = 5_000 }: OpensslOptions = {}): Validate =>
  async ({ host, leaf, intermediates, authorities }) => {
    const folder = await mkdtemp(join(tmpdir(), 'hushlink-certificates-'));
    try {
      const file = async (name: string, certificates: readonly string[]): Promise<string> => {
        const path = join(folder, name);
        await writeFile(path, certificates.join(''), { mode: 0o600, flag: 'wx' });
        return path;
      };
      const leafFile = await file('leaf.pem', [leaf]);
      // OpenSSL refuses an empty file.
      const untrusted =
        intermediates.length === 0 ? [] : ['-untrusted', await file('intermediates.pem', intermediates)];
      return await succeeds(program, timeoutMs, leafFile, [
        'verify',
        // Instead of the system's bundle, which has the public authorities as well.
        ...['-trusted', await file('authorities.pem', authorities)],
        // An authority below another may be trusted by itself, as it is by curl and Chromium.
        '-partial_chain',
        ...untrusted,
        ...['-purpose', 'sslserver'],
        ...[isIP(host) === 0 ? '-verify_hostname' : '-verify_ip', host],
        // At least 112 bits: RSA from 2,048 bits, and no SHA-1.
        ...['-auth_level', '2'],
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

const succeeds = (
  program: string,
  timeoutMs: Milliseconds,
  leafFile: string,
  args: readonly string[],
): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(
      program,
      [...args, leafFile],
      // SECURITY(openssl-without-variables): variables could make OpenSSL load other settings and libraries.
      { env: {}, timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: 100_000 },
      // It goes on after some errors, and prints all of them.
      (error, stdout, stderr) =>
        resolve(error === null && stdout === `${leafFile}: OK\n` && !/error/i.test(stderr)),
    );
  });
