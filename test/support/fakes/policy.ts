import type { Policy } from '../../../electron/core/policy/policy.ts';
import { policySchema } from '../../../electron/core/policy/policy-schema.ts';

const file = '/etc/hushlink/policy.json';

export const noPolicy: Policy = { kind: 'none', file };

/** A policy in force. @param rules as they stand in the file. */
export const policyWith = (rules: Readonly<Record<string, unknown>>): Policy => ({
  kind: 'in-force',
  file,
  rules: policySchema.parse({ version: 1, ...rules }),
});

/** One that cannot be used. */
export const brokenPolicy: Policy = { kind: 'broken', file, fault: 'invalid', at: 'maxLifetme' };
