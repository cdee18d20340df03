import { win32 } from 'node:path';
import type { Policy } from '../../core/policy/index.ts';
import { type LoadPolicyOptions, loadPolicy } from './load-policy.ts';
import { findUnixDistrust } from './unix-trust.ts';
import { findWindowsDistrust } from './windows-trust.ts';

/** In a checkout, names another file, whoever owns it. For developers and tests. */
export const policyVariable = 'HUSHLINK_POLICY';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Not the packaged app. */
  readonly isCheckout: boolean;
}

/** What the administrator has set for this computer. Read once: a change counts from the next start. */
export const findPolicy = async ({ platform, env, isCheckout }: Surroundings): Promise<Policy> => {
  const given = env[policyVariable] ?? '';
  // SECURITY(policy-place): in the packaged app, whoever sets variables would choose their own policy, or none.
  if (isCheckout && given !== '') return await loadPolicy({ file: given, findDistrust: async () => null });
  return await loadFirst(policyPlaces(platform, env));
};

/** The first one that counts. One that is ignored takes no place: whoever put it there would choose that none is in force. */
export const loadFirst = async (places: readonly LoadPolicyOptions[]): Promise<Policy> => {
  const others: Policy[] = [];
  for (const place of places) {
    const policy = await loadPolicy(place);
    if (policy.kind === 'in-force' || policy.kind === 'broken') return policy;
    others.push(policy);
  }
  return others.find(({ kind }) => kind === 'ignored') ?? others[0] ?? { kind: 'none', file: '' };
};

/** Where a policy may be, in the order in which they count. */
export const policyPlaces = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly LoadPolicyOptions[] => {
  switch (platform) {
    case 'win32': {
      // The variable comes last, since the user can change it, and no variable is needed where Windows usually is.
      const folders = new Set(['C:\\ProgramData', env.ProgramData ?? '']);
      return [...folders]
        .filter((folder) => win32.isAbsolute(folder))
        .map((folder) => ({
          file: win32.join(folder, 'Hushlink', 'policy.json'),
          findDistrust: findWindowsDistrust,
        }));
    }
    case 'darwin':
      return [
        { file: '/Library/Application Support/Hushlink/policy.json', findDistrust: findUnixDistrust() },
      ];
    default:
      return [{ file: '/etc/hushlink/policy.json', findDistrust: findUnixDistrust() }];
  }
};
