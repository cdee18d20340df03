import { z } from 'zod';
import { languageChoices, languages, pseudoLanguage } from '../languages.ts';
import {
  defaultLifetime,
  maxClearClipboardAfter,
  maxKeepReceiptsDays,
  maxLifetime,
  maxTemplateCharacters,
  minClearClipboardAfter,
  minDiscardDraftsAfter,
  minLifetime,
} from '../limits.ts';
import { isTemplate } from '../message.ts';
import { themes } from '../themes.ts';
import { usualRecipes } from './passwords.ts';
import { recipesSchema } from './recipes.ts';

/**
 * What the user prefers, apart from profiles and hotkey: the same object in `settings.json`, in the main process and in
 * windows. Windows import only its type, so as not to carry the whole parser.
 */
export const preferencesSchema = z.strictObject({
  /** For links from the hotkey, and preselected in forms. */
  defaultLifetime: z.int().min(minLifetime).max(maxLifetime),
  /** `system` for the first of the system's languages that the app has. */
  language: z.enum([...languageChoices, pseudoLanguage]),
  theme: z.enum(themes),
  /** How large windows are drawn, 1 for the usual size. */
  zoom: z.number().min(0.5).max(3),
  /** Whether Quick share closes as soon as the link is on the clipboard, and a notification says the rest. */
  closeAfterSharing: z.boolean(),
  /** How many seconds a passphrase, or a value that was generated or revealed, stays on the clipboard; `null` for ever. */
  clearClipboardAfter: z.int().min(minClearClipboardAfter).max(maxClearClipboardAfter).nullable(),
  /** Whether links are cleared after that time too. */
  clearLinks: z.boolean(),
  /** Whether servers are asked from time to time what became of the links. */
  watchLinks: z.boolean(),
  /** Whether a notification says that a link was revealed. */
  notifyRevealed: z.boolean(),
  /** How long a receipt is kept after its link has ended. */
  keepReceiptsDays: z.int().min(0).max(maxKeepReceiptsDays),
  /** Whether links are saved with their receipts; otherwise they last until the app quits. */
  keepLinks: z.boolean(),
  /** How many seconds a new draft may wait before it is discarded unsent; `null` for as long as it takes. */
  discardDraftsAfter: z.int().min(minDiscardDraftsAfter).max(maxLifetime).nullable(),
  /** Whether windows that show a secret are kept out of screenshots and screen sharing, where the platform can. */
  hideFromCapture: z.boolean(),
  /** Whether to ask once a day whether there is a newer version. */
  checkForUpdates: z.boolean(),
  /** How Generate made a password last, never a password. */
  passwordRecipes: recipesSchema,
  /** The user's own messages around a link; a language that is missing uses the built-in one. */
  templates: z.partialRecord(z.enum(languages), z.string().max(maxTemplateCharacters).refine(isTemplate)),
});
export type Preferences = Readonly<z.output<typeof preferencesSchema>>;

export const initialPreferences: Preferences = {
  defaultLifetime,
  language: 'system',
  theme: 'system',
  zoom: 1,
  closeAfterSharing: false,
  clearClipboardAfter: 60,
  clearLinks: false,
  watchLinks: true,
  notifyRevealed: true,
  keepReceiptsDays: 30,
  keepLinks: true,
  discardDraftsAfter: null,
  hideFromCapture: true,
  checkForUpdates: false,
  passwordRecipes: usualRecipes,
  templates: {},
};

/** One or more preferences with their new values. */
export const preferencesChange = preferencesSchema
  .exactPartial()
  .refine((change) => Object.keys(change).length > 0);

/** As a file has them: missing keys get their defaults, and unknown keys are kept. */
export const preferencesInFile = z
  .looseObject({})
  .transform((given) => ({ ...initialPreferences, ...given }))
  .pipe(preferencesSchema.loose());
