import { parseUrl } from '../base/parse-url.ts';

/** A wrapper may itself be wrapped, as when mail passes through two companies. */
export const maxWrappers = 5;

/**
 * The addresses carried inside another, as mail filters, chats and search engines wrap links to inspect them first. Nobody
 * is contacted. Looking in parameters and the path covers Safe Links (`?url=`), Google (`/url?q=`), Slack, Teams,
 * LinkedIn, Facebook (`?u=`) and Cisco; Proofpoint has two encodings of its own.
 */
export const addressesIn = (url: URL): readonly URL[] => {
  const carried = [
    ...[...url.searchParams].flatMap(([name, value]) =>
      name === 'u' ? [value, asProofpointWrites(value)] : value,
    ),
    /^\/v3\/__(https?:\/\/?.+)__;/i.exec(url.pathname)?.[1]?.replace(/^(https?:)\/(?!\/)/i, '$1//'),
    decoded(/https?%3a%2f%2f[^/]+/i.exec(url.pathname)?.[0] ?? ''),
  ];
  return carried.flatMap((text) => {
    const address = text !== undefined && /^https?:\/\//i.test(text) ? parseUrl(text) : null;
    return address === null ? [] : [address];
  });
};

/** Version 2 writes `-` for the percent sign and `_` for the slash. */
const asProofpointWrites = (value: string): string =>
  decoded(value.replaceAll('_', '/').replaceAll('-', '%'));

/** Empty if the text is not validly encoded. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};
