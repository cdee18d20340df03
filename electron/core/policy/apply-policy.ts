import { maxProfiles } from '../../../src/shared/limits.ts';
import { type Preferences, preferencesSchema } from '../../../src/shared/model/preferences.ts';
import { serverNameOf } from '../onetime/index.ts';
import {
  type HotkeyChoice,
  type Profile,
  replaceProfile,
  type SavedHotkey,
  type Settings,
} from '../settings/index.ts';
import { type Policy, rulesOf } from './policy.ts';
import type { PolicyRules } from './policy-schema.ts';
import { accountProblem, requiresPassphrase } from './sending-rules.ts';

/** The settings that count: the user's own, as far as the administrator leaves them. */
export const applyPolicy = (settings: Settings, policy: Policy): Settings => {
  if (policy.kind === 'none' || policy.kind === 'ignored') return settings;
  const rules = rulesOf(policy);
  return {
    ...settings,
    profiles: settings.profiles.map((profile) => profileUnder(rules, profile)),
    preferences: { ...settings.preferences, ...preferencesUnder(rules, settings.preferences) },
    hotkey: hotkeyUnder(rules, settings.hotkey),
    moreHotkeys:
      rules.hotkey?.change === false
        ? []
        : settings.moreHotkeys.map((chosen) => moreHotkeyUnder(policy, chosen)),
  };
};

const profileUnder = ({ maxLifetime }: PolicyRules, chosen: Profile): Profile =>
  chosen.lastLifetime === undefined || maxLifetime === undefined || chosen.lastLifetime <= maxLifetime
    ? chosen
    : { ...chosen, lastLifetime: maxLifetime };

/** Those that are not what the user has chosen. */
const preferencesUnder = (rules: PolicyRules, chosen: Preferences): Partial<Preferences> => ({
  defaultLifetime: atMost(chosen.defaultLifetime, rules.maxLifetime),
  keepReceiptsDays: atMost(chosen.keepReceiptsDays, rules.receipts?.maxDays),
  keepLinks: chosen.keepLinks && rules.receipts?.links !== false,
  discardDraftsAfter: discardUnder(rules, chosen.discardDraftsAfter),
  checkForUpdates: rules.updates ?? chosen.checkForUpdates,
});

const atMost = (value: number, most: number | undefined): number => Math.min(value, most ?? value);

const discardUnder = (
  { drafts }: PolicyRules,
  chosen: Preferences['discardDraftsAfter'],
): Preferences['discardDraftsAfter'] =>
  drafts?.maxAge === undefined ? chosen : Math.min(chosen ?? drafts.maxAge, drafts.maxAge);

const hotkeyUnder = ({ hotkey }: PolicyRules, chosen: HotkeyChoice): HotkeyChoice => {
  if (hotkey === undefined) return chosen;
  // `keys` is missing while the user has chosen nothing.
  if (hotkey.change) return chosen.keys === undefined ? { ...chosen, keys: hotkey.keys } : chosen;
  return { ...chosen, keys: hotkey.keys, fromDesktop: chosen.fromDesktop && hotkey.keys !== null };
};

const moreHotkeyUnder = (policy: Policy, chosen: SavedHotkey): SavedHotkey => ({
  ...chosen,
  lifetime: chosen.lifetime === null ? null : atMost(chosen.lifetime, rulesOf(policy).maxLifetime),
  passphrase: chosen.passphrase || requiresPassphrase(policy),
});

/** Whether the user wants something that would not count. */
export const isAgainstPolicy = (
  change: Partial<Preferences>,
  settings: Settings,
  policy: Policy,
): boolean => {
  const wanted: Preferences = { ...settings.preferences, ...change };
  const allowed: Preferences = { ...wanted, ...preferencesUnder(rulesOf(policy), wanted) };
  return preferenceNames(change).some((name) => allowed[name] !== wanted[name]);
};

const preferenceNames = (change: Partial<Preferences>): readonly (keyof Preferences)[] =>
  preferencesSchema.keyof().options.filter((name) => name in change);

/** A server that the administrator has fixed is there without being chosen: the user has no choice. */
export const withFixedServer = (settings: Settings, policy: Policy, newId: () => string): Settings => {
  const [server, ...others] = rulesOf(policy).servers ?? [];
  if (server === undefined || others.length > 0) return settings;
  const isAllowed = (account: Settings['profiles'][number]): boolean =>
    accountProblem(policy, account) === null;
  const inUse = settings.profiles.find(({ id }) => id === settings.activeProfile);
  if (inUse !== undefined && isAllowed(inUse)) return settings;
  const known = settings.profiles.find(isAllowed);
  if (known !== undefined) return { ...settings, activeProfile: known.id };
  const fresh = { id: newId(), name: serverNameOf(server), server };
  return !isAllowed(fresh) || settings.profiles.length >= maxProfiles
    ? settings
    : replaceProfile(settings, fresh);
};
