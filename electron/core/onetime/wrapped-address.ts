import { parseUrl } from '../base/parse-url.ts';

/** A wrapper may be wrapped again, as mail is that goes through two companies. */
export const maxWrappers = 5;

/**
 * The addresses that another one carries, as mail filters, chats and search engines wrap what they want to see first. Nobody
 * is asked. What stands in a parameter or in the path covers Safe Links (`?url=`), Google (`/url?q=`), Slack, Teams,
 * LinkedIn, Facebook (`?u=`) and Cisco; two ways of writing of Proofpoint are its own.
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

/** Version 2 has `-` for the percent sign and `_` for the slash. */
const asProofpointWrites = (value: string): string =>
  decoded(value.replaceAll('_', '/').replaceAll('-', '%'));

/** Empty where it is no such text. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};
