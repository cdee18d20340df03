/** @returns `null` when the text is not a URL. */
export const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
