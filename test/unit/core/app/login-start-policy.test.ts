import { expect, it } from 'vitest';
import type { LoginStart } from '../../../../electron/core/app/login-start.ts';
import { followLoginStartPolicy } from '../../../../electron/core/app/login-start-policy.ts';
import type { LoginStartStatus } from '../../../../src/shared/model/login-start.ts';
import { success } from '../../../../src/shared/result.ts';
import { brokenPolicy, noPolicy, policyWith } from '../../../support/fakes/policy.ts';

/** A system that says what it starts only once it is looked at. */
const systemWith = (status: LoginStartStatus) => {
  const set: boolean[] = [];
  let seen: LoginStartStatus = 'off';
  const loginStart: LoginStart = {
    current: () => seen,
    subscribe: () => () => undefined,
    look: async () => {
      seen = status;
    },
    set: async (isOn) => {
      set.push(isOn);
      return success(null);
    },
  };
  return { loginStart, set };
};

it.each([
  [true, 'off', [true]],
  [true, 'on', []],
  // The user has been asked already.
  [true, 'needs-approval', []],
  [false, 'on', [false]],
  [false, 'needs-approval', [false]],
  [false, 'off', []],
] as const)(
  'a start at login that has to be %s, and is %s, is set to %j',
  async (startAtLogin, status, set) => {
    const system = systemWith(status);
    await followLoginStartPolicy(system.loginStart, policyWith({ startAtLogin }));
    expect(system.set).toEqual(set);
  },
);

it.each([noPolicy, brokenPolicy, policyWith({})])(
  "a start at login is the user's under %j",
  async (policy) => {
    const system = systemWith('on');
    await followLoginStartPolicy(system.loginStart, policy);
    expect(system.set).toEqual([]);
  },
);
