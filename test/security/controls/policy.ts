import type { Control } from '../control.ts';

const loading = 'electron/adapters/policy/load-policy.ts';
const waysIn = 'test/unit/core/policy/ways-in.test.ts';

/** What an administrator has set for a computer. */
export const policy: readonly Control[] = [
  {
    id: 'policy-of-the-administrator',
    threat: "Any program says in the administrator's name what is allowed.",
    control: 'a policy that others could have written is ignored',
    without: [
      {
        file: loading,
        find: "    if (distrust !== null) return { kind: 'ignored', file, why: distrust };\n",
        put: '',
      },
    ],
    shownBy: { file: 'test/unit/adapters/policy/load-policy.test.ts', test: 'is ignored' },
  },
  {
    id: 'policy-place',
    threat: 'Whoever starts the app chooses its policy, or none.',
    control: 'no other place for it in the packaged app',
    without: [
      {
        file: 'electron/adapters/policy/find-policy.ts',
        find: "isCheckout && given !== ''",
        put: "given !== '' || isCheckout",
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/policy/find-policy.test.ts',
      test: 'is not where a variable says, in the packaged app',
    },
  },
  {
    id: 'policy-strict',
    threat: 'A rule that was mistyped is not in force, and nobody notices.',
    control: 'an unknown key makes the policy unusable',
    without: [
      {
        file: 'electron/core/policy/policy-schema.ts',
        find: '  .strictObject(policyFields)\n',
        put: '  .object(policyFields)\n',
      },
    ],
    shownBy: {
      file: 'test/unit/core/policy/policy.test.ts',
      test: 'with %s cannot be used at all, and says where',
    },
  },
  {
    id: 'policy-settings',
    threat: 'A preference that the administrator does not allow counts all the same.',
    control: 'settings are read within the policy',
    without: [
      {
        file: 'electron/core/policy/policed-settings.ts',
        find: '  let counting = applyPolicy(own, policy);',
        put: '  let counting = own;',
      },
    ],
    shownBy: {
      file: 'test/unit/core/policy/policed-settings.test.ts',
      test: 'under %j, where the user prefers %j, are %j',
    },
  },
  {
    id: 'policy-at-send',
    threat: 'A draft from before the policy goes out against it.',
    control: 'the rules are checked where a secret leaves',
    without: [
      {
        file: 'electron/core/sharing/send.ts',
        find: '    if (reason !== null) return',
        put: '    if (reason !== null && reason === undefined) return',
      },
      {
        file: 'electron/core/sharing/send.ts',
        find: '    if (late !== null) return',
        put: '    if (late !== null && late === undefined) return',
      },
    ],
    shownBy: {
      file: 'test/unit/core/sharing/send.test.ts',
      test: 'a request goes nowhere against the policy %j, whoever asks for it',
    },
  },
  {
    id: 'policy-fails-closed',
    threat: 'With a damaged policy, secrets go out under no rule.',
    control: 'no server is asked for anything',
    without: [
      {
        file: 'electron/core/policy/guarded-api.ts',
        find: 'if (broken === null) return api;',
        put: 'if (broken === null || broken !== undefined) return api;',
      },
    ],
    shownBy: { file: waysIn, test: 'no server hears of anything' },
  },
];
