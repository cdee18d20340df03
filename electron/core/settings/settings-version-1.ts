import { z } from 'zod';

const group = z.looseObject({}).default({});

/** Only its shape: the values are checked like those of the current version. */
const version1 = z.looseObject({
  version: z.literal(1),
  defaults: group,
  clipboard: group,
  receipts: group,
  drafts: group,
});

/** Leaves out keys that are missing, so that they get their defaults. */
const given = (keys: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));

/**
 * A file of version 1, converted to version 2. Version 1 had preferences in groups and at the top; keys it did not know
 * stay where they were, and so does their group.
 * @returns `null` when it is not such a file.
 */
export const fromVersion1 = (json: unknown): Readonly<Record<string, unknown>> | null => {
  const file = version1.safeParse(json);
  if (!file.success) return null;
  const { defaults, clipboard, receipts, drafts, ...top } = file.data;
  const { language, theme, closeAfterSharing, hideFromCapture, templates, ...others } = top;
  const { ttl, ...otherDefaults } = defaults;
  const { clearAfter, ...otherClipboard } = clipboard;
  const { watch, notify, keepDays, keepLinks, ...otherReceipts } = receipts;
  const { paused, discardAfter, ...otherDrafts } = drafts;
  const groups = {
    defaults: otherDefaults,
    clipboard: otherClipboard,
    receipts: otherReceipts,
    drafts: otherDrafts,
  };
  return {
    ...others,
    ...Object.fromEntries(Object.entries(groups).filter(([, keys]) => Object.keys(keys).length > 0)),
    version: 2,
    ...given({ sendingPaused: paused }),
    preferences: given({
      defaultLifetime: ttl,
      language,
      theme,
      closeAfterSharing,
      clearClipboardAfter: clearAfter,
      watchLinks: watch,
      notifyRevealed: notify,
      keepReceiptsDays: keepDays,
      keepLinks,
      discardDraftsAfter: discardAfter,
      hideFromCapture,
      templates,
    }),
  };
};
