import type { Preferences } from './model/preferences.ts';
import { lifetimeText, type Text } from './text.ts';
import type { Seconds } from './units.ts';

type ClearLinks = Pick<Preferences, 'clearLinks' | 'clearClipboardAfter'>;

/** How long a copied link stays on the clipboard; `null` for ever. */
export const clearLinksAfter = ({ clearLinks, clearClipboardAfter }: ClearLinks): Seconds | null =>
  clearLinks ? clearClipboardAfter : null;

/** Says of a link on the clipboard how long it stays there; `null` if it does. */
export const linkClearedText = (text: Text, preferences: ClearLinks): string | null => {
  const after = clearLinksAfter(preferences);
  return after === null ? null : text('link.cleared', { time: lifetimeText(text, after) });
};
