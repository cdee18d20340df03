import { z } from 'zod';
import {
  maxAcceleratorCharacters,
  maxMoreHotkeys,
  maxProfileIdCharacters,
  maxProfileNameCharacters,
  maxProfiles,
  maxTokenCharacters,
  maxUsernameCharacters,
  maxWindowSide,
  minWindowHeight,
  minWindowWidth,
} from '../../../src/shared/limits.ts';
import { hotkeyId, hotkeyWish } from '../../../src/shared/model/more-hotkeys.ts';
import {
  type Preferences,
  preferencesInFile,
  preferencesSchema,
} from '../../../src/shared/model/preferences.ts';
import { windowNames } from '../../../src/shared/model/windows.ts';
import { serverOrigin } from '../onetime/index.ts';

export const settingsVersion = 3;

/** `USERNAME:TOKEN` is how Basic auth joins them, so a username has no colon, nor any control character. */
export const isUsername = (text: string): boolean =>
  /^[^\s:\p{Cc}]+$/u.test(text) && text.length <= maxUsernameCharacters && text.isWellFormed();

/** A token is one word of printable characters. */
export const isToken = (text: string): boolean =>
  /^[\x21-\x7e]+$/.test(text) && text.length <= maxTokenCharacters;

const lifetime = preferencesSchema.shape.defaultLifetime;

const profileSchema = z.looseObject({
  id: z.string().min(1).max(maxProfileIdCharacters),
  name: z.string().max(maxProfileNameCharacters),
  server: serverOrigin,
  username: z.string().refine(isUsername).optional(),
  /** What was last seen in the keychain, so that it need not be read just to show a window. */
  tokenStored: z.boolean().optional(),
  /** What was last chosen for a link in a window; none since the default was set. */
  lastLifetime: lifetime.optional(),
  /** Whether a passphrase is made up for every new link, before anybody asks for one. */
  makesPassphrase: z.boolean().optional(),
});

const windowSize = z.looseObject({
  width: z.int().min(minWindowWidth).max(maxWindowSide),
  height: z.int().min(minWindowHeight).max(maxWindowSide),
});
export type WindowSize = z.output<typeof windowSize>;

const hotkeyChoice = z.looseObject({
  /** Electron's notation; `null` for none, and missing for the usual ones of the platform. */
  keys: z.string().min(1).max(maxAcceleratorCharacters).nullable().exactOptional(),
  /** Whether the user has asked the desktop for keys, where it is the desktop that gives them. */
  fromDesktop: z.boolean().default(false),
});
export type HotkeyChoice = Readonly<z.output<typeof hotkeyChoice>>;

/** A later version may have added to one, which stays. */
const moreHotkey = z.looseObject({
  ...hotkeyWish.shape,
  id: hotkeyId,
  profile: hotkeyWish.shape.profile.default(null),
  lifetime: hotkeyWish.shape.lifetime.default(null),
  passphrase: hotkeyWish.shape.passphrase.default(false),
});

const haveOwnIds = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length;

const told = z.looseObject({
  /** That the app goes on when its last window is closed. */
  staysRunning: z.boolean().default(false),
  /** What to do with a link that the hotkey has put on the clipboard. */
  linkCopied: z.boolean().default(false),
});

/** `settings.json`: plain, without secrets; keys we do not know are kept. */
export const settingsSchema = z
  .looseObject({
    version: z.literal(settingsVersion),
    profiles: z.array(profileSchema).max(maxProfiles).default([]),
    activeProfile: z.string().nullable().default(null),
    preferences: preferencesInFile.prefault({}),
    hotkey: hotkeyChoice.prefault({}),
    moreHotkeys: z.array(moreHotkey).max(maxMoreHotkeys).default([]),
    /** Whether drafts wait until the user resumes sending. */
    sendingPaused: z.boolean().default(false),
    /** What is said only once. */
    told: told.prefault({}),
    /** The sizes the user gave to windows, in CSS pixels. */
    windows: z.partialRecord(z.enum(windowNames), windowSize).default({}),
  })
  .refine(({ profiles }) => haveOwnIds(profiles), { message: 'two profiles with one id' })
  .refine(({ moreHotkeys }) => haveOwnIds(moreHotkeys), { message: 'two hotkeys with one id' });

export type Settings = z.output<typeof settingsSchema>;
export type SavedHotkey = Settings['moreHotkeys'][number];
export type Profile = Settings['profiles'][number];

export const initialSettings: Settings = settingsSchema.parse({ version: settingsVersion });

/** A default lifetime that is set counts everywhere, whatever was chosen last. */
export const withPreferences = (settings: Settings, change: Partial<Preferences>): Settings => ({
  ...settings,
  profiles:
    change.defaultLifetime === undefined
      ? settings.profiles
      : settings.profiles.map(({ lastLifetime: _forgotten, ...profile }) => profile),
  preferences: { ...settings.preferences, ...change },
});

/** With something else changed in a profile than its server and account. */
export const withProfile = (
  settings: Settings,
  id: string,
  change: Pick<Profile, 'lastLifetime' | 'makesPassphrase'>,
): Settings => ({
  ...settings,
  profiles: settings.profiles.map((profile) => (profile.id === id ? { ...profile, ...change } : profile)),
});

export const profileWith = (settings: Settings, id: string | null): Profile | null =>
  settings.profiles.find((profile) => profile.id === id) ?? null;

/** The profile that shares are sent with; `null` until the first one is set up. */
export const activeProfile = (settings: Settings): Profile | null =>
  profileWith(settings, settings.activeProfile);

export const replaceProfile = (settings: Settings, profile: Profile): Settings => ({
  ...settings,
  profiles: settings.profiles.some((other) => other.id === profile.id)
    ? settings.profiles.map((other) => (other.id === profile.id ? profile : other))
    : [...settings.profiles, profile],
  activeProfile: profile.id,
});
