import { createEventSource } from '../base/event-source.ts';
import type { SettingsChange, SettingsStore } from '../settings/index.ts';
import { applyPolicy } from './apply-policy.ts';
import type { Policy } from './policy.ts';

/**
 * Settings as they count under a policy. What is saved stays the user's own, so that it is back when the policy goes.
 * SECURITY(policy-settings): whoever reads the settings, reads these.
 */
export const createPolicedSettings = (settings: SettingsStore, policy: Policy): SettingsStore => {
  const changed = createEventSource<SettingsChange>();
  let own = settings.current();
  let counting = applyPolicy(own, policy);
  const current = () => {
    // Features compare settings by identity, so that the same ones are not made twice.
    if (settings.current() === own) return counting;
    own = settings.current();
    counting = applyPolicy(own, policy);
    return counting;
  };
  settings.subscribe(() => {
    const before = counting;
    changed.emit({ before, now: current() });
  });
  return { current, change: settings.change, subscribe: changed.subscribe };
};
