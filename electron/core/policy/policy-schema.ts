import { z } from 'zod';
import {
  maxKeepReceiptsDays,
  maxPassphraseCharacters,
  maxProfiles,
  maxUsernameCharacters,
  minDiscardDraftsAfter,
} from '../../../src/shared/limits.ts';
import type { Seconds } from '../../../src/shared/units.ts';
import { parseLifetime } from '../base/lifetime-notation.ts';
import { serverOrigin } from '../onetime/index.ts';

/** `90m`, `12h`, `3d` or `2w`, as on the command line. */
const lifetime = z
  .string()
  .regex(/^\d{1,6}[mhdw]$/)
  .transform((written, context): Seconds => {
    const parsed = parseLifetime(written);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'from 1m to 30d' });
    return z.NEVER;
  });

/** A whole username, or `*@example.com` for every one that ends so. */
const usernamePattern = z
  .string()
  .min(1)
  .max(maxUsernameCharacters)
  .regex(/^(?:\*@)?[^\s:*\p{C}]+$/u);

/** Electron's notation, with at least one modifier that is not Shift. */
const keys = z
  .string()
  .regex(
    /^(?:Shift\+)?(?:CommandOrControl|CmdOrCtrl|Control|Ctrl|Alt|Option|Super|Meta)\+(?:(?:CommandOrControl|CmdOrCtrl|Control|Ctrl|Alt|Option|Super|Meta|Shift)\+)*(?:[A-Z0-9]|F(?:[1-9]|1[0-9]|2[0-4]))$/,
  );

/** Every rule, with the words of the JSON schema in the docs. A rule that is left out is not in force. */
const policyFields = {
  $schema: z.string().optional().describe('For editors; Hushlink does not read it.'),
  version: z.literal(1).describe('Of this format.'),
  servers: z
    .array(serverOrigin)
    .min(1)
    .max(maxProfiles)
    .optional()
    .describe('The only servers links may be made at. If there is one, it is set up by itself.'),
  accounts: z
    .enum(['required', 'none'])
    .optional()
    .describe('Whether links need an account, or may have none.'),
  usernames: z
    .array(usernamePattern)
    .min(1)
    .max(maxProfiles)
    .optional()
    .describe(
      'The only accounts links may be made with: usernames, or *@example.com for all that end so. Links without an account are another rule.',
    ),
  maxLifetime: lifetime.optional().describe('The longest a link may last, such as 90m, 12h, 3d or 2w.'),
  passphrase: z
    .strictObject({
      required: z.boolean().default(false).describe('Whether every link needs one.'),
      minLength: z
        .int()
        .min(1)
        .max(maxPassphraseCharacters)
        .optional()
        .describe('The least number of characters of any passphrase.'),
    })
    .optional(),
  hotkey: z
    .strictObject({
      keys: keys
        .nullable()
        .describe('In the notation of Electron, such as CommandOrControl+Alt+H; null for none.'),
      change: z.boolean().default(false).describe('Whether the user may choose others.'),
    })
    .optional(),
  drafts: z
    .strictObject({
      keep: z.boolean().default(true).describe('Whether what cannot be sent is kept.'),
      maxAge: lifetime
        .refine((seconds) => seconds >= minDiscardDraftsAfter)
        .optional()
        .describe('After this time a draft is discarded unsent; from 5m to 30d.'),
    })
    .optional(),
  receipts: z
    .strictObject({
      keep: z.boolean().default(true).describe('Whether receipts are kept after Hushlink quits.'),
      maxDays: z
        .int()
        .min(0)
        .max(maxKeepReceiptsDays)
        .optional()
        .describe('How many days a receipt may be kept after its link has ended.'),
      links: z.boolean().default(true).describe('Whether links may be kept after Hushlink quits.'),
    })
    .optional(),
  startAtLogin: z.boolean().optional().describe('Whether Hushlink starts at login.'),
  updates: z.boolean().optional().describe('Whether Hushlink looks for newer versions.'),
  openLinks: z
    .enum(['any', 'allowed-servers', 'none'])
    .optional()
    .describe('Which links may be opened in Hushlink.'),
};

/**
 * The administrator's `policy.json`.
 * SECURITY(policy-strict): a key that is not known makes the whole file wrong. A rule that is mistyped would otherwise not be
 * in force, and nobody would notice.
 */
export const policySchema = z
  .strictObject(policyFields)
  .refine(({ accounts, usernames }) => accounts !== 'none' || usernames === undefined, {
    path: ['usernames'],
    message: 'no account may be used',
  })
  .refine(({ openLinks, servers }) => openLinks !== 'allowed-servers' || servers !== undefined, {
    path: ['openLinks'],
    message: 'there are no servers',
  });

export type PolicyRules = Readonly<z.output<typeof policySchema>>;

/** For `docs/policy.schema.json`. */
export const policyJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(policySchema, { io: 'input' }),
  title: 'Policy of Hushlink',
});
