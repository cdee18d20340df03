import { expect, it, vi } from 'vitest';
import { createKeychain } from '../../../electron/adapters/keychain.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';

/** A keychain of the system that takes a moment for each call, and the most it ever had to do at once. */
const system = vi.hoisted(() => ({ running: 0, most: 0, calls: [] as string[] }));
vi.mock('keytar', () => {
  const call = async (name: string): Promise<null> => {
    system.calls.push(name);
    system.running += 1;
    system.most = Math.max(system.most, system.running);
    await new Promise((resolve) => setImmediate(resolve));
    system.running -= 1;
    return null;
  };
  return {
    default: {
      getPassword: () => call('read'),
      setPassword: () => call('store'),
      deletePassword: () => call('forget'),
    },
  };
});

it('the keychain is asked for one thing at a time, in the order in which it was wanted', async () => {
  const keychain = createKeychain();
  await Promise.all([
    keychain.read('anna'),
    keychain.store('anna', new Sensitive('token')),
    keychain.read('ben'),
    keychain.forget('anna'),
  ]);
  expect(system.calls).toEqual(['read', 'store', 'read', 'forget']);
  expect(system.most).toBe(1);
});
