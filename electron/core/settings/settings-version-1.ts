import { z } from 'zod';

const group = z.looseObject({}).default({});

/** Only its shape: what the values may be is checked as for a file of the present version. */
const version1 = z.looseObject({
  version: z.literal(1),
  defaults: group,
  clipboard: group,
  receipts: group,
  drafts: group,
});

/** A key left out stays out, to get what it was at first. */
const given = (keys: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));

/**
 * A file of version 1 in the words of version 2. Version 1 had preferences in groups and at the top; keys it did not know
 * stay where they were, in a group that is left for their sake.
 * @returns `null` for what is no such file.
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
