import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { PolicyDistrust, PolicyFault } from '../../../src/shared/model/policy.ts';
import type { Bytes } from '../../../src/shared/units.ts';
import { type Policy, readPolicy } from '../../core/policy/index.ts';

/** Far more than a hundred servers and accounts take. */
export const maxPolicyBytes: Bytes = 256 * 1_024;

/**
 * Who can change the file.
 * @param opened the file itself, so that what is judged is what is read; `null` if it cannot be opened.
 * @returns `null` if nobody but the administrator can, and `unknown` if that cannot be found out.
 */
export type FindDistrust = (
  file: string,
  opened: FileHandle | null,
) => Promise<PolicyDistrust | 'unknown' | null>;

export interface LoadPolicyOptions {
  readonly file: string;
  readonly findDistrust: FindDistrust;
}

/** Reads a policy, if it is there and the administrator's. Whatever is wrong with one that is, is part of what it returns. */
export const loadPolicy = async ({ file, findDistrust }: LoadPolicyOptions): Promise<Policy> => {
  const broken = (fault: PolicyFault): Policy => ({ kind: 'broken', file, fault, at: '' });
  const opened = await openFile(file);
  if (opened === 'missing') return { kind: 'none', file };
  const handle = typeof opened === 'string' ? null : opened;
  try {
    const distrust = await findDistrust(file, handle);
    // SECURITY(policy-of-the-administrator): others could say in the administrator's name what is allowed.
    if (distrust === 'unknown') return broken('unknown-owner');
    if (distrust !== null) return { kind: 'ignored', file, why: distrust };
    if (typeof opened === 'string') return broken(opened);
    return readPolicy(file, await readText(opened));
  } catch (error) {
    return broken(error instanceof Unusable ? error.fault : 'unreadable');
  } finally {
    await handle?.close();
  }
};

class Unusable extends Error {
  readonly fault: PolicyFault;

  constructor(fault: PolicyFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Never by way of a link, and never waiting for a pipe. Windows has neither flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const openFile = async (file: string): Promise<FileHandle | 'missing' | PolicyFault> => {
  try {
    return await open(file, flags);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    return code === 'ELOOP' || code === 'EISDIR' ? 'not-a-file' : 'unreadable';
  }
};

const readText = async (opened: FileHandle): Promise<string> => {
  const found = await opened.stat();
  if (!found.isFile()) throw new Unusable('not-a-file');
  if (found.size > maxPolicyBytes) throw new Unusable('too-large');
  return await opened.readFile('utf8');
};
