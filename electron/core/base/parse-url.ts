/** `null` where the text is no URL. */
export const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
