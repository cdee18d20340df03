import type { Failure } from '../../../src/shared/failure.ts';
import type { ServerOrigin } from '../onetime/index.ts';
import { brokenPolicy, type Policy, rulesOf } from './policy.ts';

/** Why a link may not be opened here; `null` if it may. @param server `null` while it is not known. */
export const openingProblem = (policy: Policy, server: ServerOrigin | null): Failure | null => {
  const broken = brokenPolicy(policy);
  if (broken !== null) return broken;
  const { openLinks = 'any', servers } = rulesOf(policy);
  if (openLinks === 'none') return { kind: 'policy-opening', what: 'any' };
  return openLinks === 'allowed-servers' && server !== null && servers?.includes(server) !== true
    ? { kind: 'policy-opening', what: 'server' }
    : null;
};
