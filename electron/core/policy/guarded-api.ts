import { failed } from '../../../src/shared/result.ts';
import type { OnetimeApi } from '../onetime/index.ts';
import { brokenPolicy, type Policy } from './policy.ts';

/** The API under a policy that cannot be used: whatever asks a server, gets the same answer, and no server is asked. */
export const createGuardedApi = (api: OnetimeApi, policy: Policy): OnetimeApi => {
  const broken = brokenPolicy(policy);
  if (broken === null) return api;
  const refuse = async () => failed(broken);
  // SECURITY(policy-fails-closed): nobody knows what is allowed, so nothing is.
  return {
    share: refuse,
    generate: refuse,
    hasPassphrase: refuse,
    reveal: refuse,
    receipt: refuse,
    recent: refuse,
    burn: refuse,
    status: refuse,
    authcheck: refuse,
  };
};
