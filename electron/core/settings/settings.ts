import { z } from 'zod';
import { languageChoices, languages, pseudoLanguage } from '../../../src/shared/languages.ts';
import {
  defaultLifetime,
  maxAcceleratorCharacters,
  maxClearClipboardAfter,
  maxKeepReceiptsDays,
  maxLifetime,
  maxProfileIdCharacters,
  maxProfileNameCharacters,
  maxProfiles,
  maxTemplateCharacters,
  maxTokenCharacters,
  maxUsernameCharacters,
  maxWindowSide,
  minClearClipboardAfter,
  minDiscardDraftsAfter,
  minLifetime,
  minWindowHeight,
  minWindowWidth,
} from '../../../src/shared/limits.ts';
import { isTemplate } from '../../../src/shared/message.ts';
import { themes } from '../../../src/shared/model/preferences.ts';
import { windowNames } from '../../../src/shared/model/windows.ts';
import { parseServerAddress } from '../onetime/server-address.ts';

export const settingsVersion = 1;
export const defaultHotkey = 'CommandOrControl+Shift+1';

/** `USERNAME:TOKEN` is how Basic auth joins them, so a username has no colon; control characters have no business there. */
export const isUsername = (text: string): boolean =>
  /^[^\s:\p{Cc}]+$/u.test(text) && text.length <= maxUsernameCharacters && text.isWellFormed();

/** A token is one word of printable characters. */
export const isToken = (text: string): boolean =>
  /^[\x21-\x7e]+$/.test(text) && text.length <= maxTokenCharacters;

const server = z.string().transform((text, context) => {
  const parsed = parseServerAddress(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.failure });
  return z.NEVER;
});

const profileSchema = z.looseObject({
  id: z.string().min(1).max(maxProfileIdCharacters),
  name: z.string().max(maxProfileNameCharacters),
  server,
  username: z.string().refine(isUsername).optional(),
  /** What was last seen in the keychain, so that nothing has to ask it only to show a window. */
  tokenStored: z.boolean().optional(),
});

const template = z.string().max(maxTemplateCharacters).refine(isTemplate);

const windowSize = z.looseObject({
  width: z.int().min(minWindowWidth).max(maxWindowSide),
  height: z.int().min(minWindowHeight).max(maxWindowSide),
});
export type WindowSize = z.output<typeof windowSize>;

/** `settings.json`: plain, without secrets; keys we do not know are kept. */
export const settingsSchema = z
  .looseObject({
    version: z.literal(settingsVersion),
    profiles: z.array(profileSchema).max(maxProfiles).default([]),
    activeProfile: z.string().nullable().default(null),
    defaults: z
      .looseObject({ ttl: z.int().min(minLifetime).max(maxLifetime).default(defaultLifetime) })
      .default({ ttl: defaultLifetime }),
    /** How long a generated or revealed value stays on the clipboard, in seconds; `null` for ever. */
    clipboard: z
      .looseObject({
        clearAfter: z.int().min(minClearClipboardAfter).max(maxClearClipboardAfter).nullable().default(60),
      })
      .prefault({}),
    receipts: z
      .looseObject({
        watch: z.boolean().default(true),
        notify: z.boolean().default(true),
        keepDays: z.int().min(0).max(maxKeepReceiptsDays).default(30),
        keepLinks: z.boolean().default(true),
      })
      .prefault({}),
    /** `discardAfter`: how long a new draft may wait, in seconds; `null` for as long as it takes. */
    drafts: z
      .looseObject({
        paused: z.boolean().default(false),
        discardAfter: z.int().min(minDiscardDraftsAfter).max(maxLifetime).nullable().default(null),
      })
      .prefault({}),
    language: z.enum([...languageChoices, pseudoLanguage]).default('system'),
    theme: z.enum(themes).default('system'),
    closeAfterSharing: z.boolean().default(false),
    /** The sizes the user gave to windows, in CSS pixels. */
    windows: z.partialRecord(z.enum(windowNames), windowSize).default({}),
    hideFromCapture: z.boolean().default(true),
    templates: z.partialRecord(z.enum(languages), template).default({}),
    hotkey: z.string().min(1).max(maxAcceleratorCharacters).nullable().default(defaultHotkey),
  })
  .refine(
    (settings) => new Set(settings.profiles.map((profile) => profile.id)).size === settings.profiles.length,
    {
      message: 'two profiles with one id',
    },
  );

export type Settings = z.output<typeof settingsSchema>;
export type Profile = Settings['profiles'][number];

export const initialSettings: Settings = settingsSchema.parse({ version: settingsVersion });

export const profileWith = (settings: Settings, id: string | null): Profile | null =>
  settings.profiles.find((profile) => profile.id === id) ?? null;

/** The profile that shares are sent with; `null` before the first run is over. */
export const activeProfile = (settings: Settings): Profile | null =>
  profileWith(settings, settings.activeProfile);

export const replaceProfile = (settings: Settings, profile: Profile): Settings => ({
  ...settings,
  profiles: settings.profiles.some((other) => other.id === profile.id)
    ? settings.profiles.map((other) => (other.id === profile.id ? profile : other))
    : [...settings.profiles, profile],
  activeProfile: profile.id,
});
