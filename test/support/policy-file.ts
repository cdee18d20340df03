import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyVariable } from '../../electron/adapters/policy/find-policy.ts';

/** A policy for an app that is not packaged. */
export interface PolicyFile {
  readonly path: string;
  /** For the environment of the app. */
  readonly env: Readonly<Record<string, string>>;
  /** @param rules as they stand in the file, or text that is not JSON. */
  readonly write: (rules: Readonly<Record<string, unknown>> | string) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export const createPolicyFile = async (): Promise<PolicyFile> => {
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-policy-'));
  const path = join(folder, 'policy.json');
  return {
    path,
    env: { [policyVariable]: path },
    write: (rules) =>
      writeFile(path, typeof rules === 'string' ? rules : JSON.stringify({ version: 1, ...rules })),
    dispose: () => rm(folder, { recursive: true }),
  };
};
