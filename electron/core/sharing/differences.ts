import type { Difference } from '../../../src/shared/model/sharing.ts';
import type { Seconds } from '../../../src/shared/units.ts';
import { parseUrl } from '../base/parse-url.ts';
import type { Grant } from '../onetime/index.ts';

/** A server counts down from the moment it made the link, so a granted lifetime may come back a little shorter. */
const toleranceSeconds = 10;

/** What the server did differently from what it was asked, without saying so. */
export const differencesBetween = (
  asked: {
    readonly lifetime: number;
    readonly recipient: string | null;
    readonly shareDomain: string | null;
  },
  grant: Grant,
): readonly Difference[] => [
  ...lifetimeDifference(asked.lifetime, grant.lifetime),
  ...(asked.recipient !== null && grant.recipients.length === 0 ? [{ kind: 'not-mailed' } as const] : []),
  ...(asked.shareDomain !== null && hostNamed(asked.shareDomain) !== grant.linkHost
    ? [{ kind: 'domain-ignored', asked: asked.shareDomain, used: grant.linkHost } as const]
    : []),
  ...(grant.serverNamedAs === null
    ? []
    : [{ kind: 'server-named', named: grant.serverNamedAs, used: grant.linkHost } as const]),
];

/** Case and the default port do not matter. */
const hostNamed = (domain: string): string => parseUrl(`https://${domain}`)?.host ?? domain;

export const lifetimeDifference = (asked: Seconds, granted: Seconds): readonly Difference[] =>
  Math.abs(granted - asked) > toleranceSeconds ? [{ kind: 'lifetime', asked, granted }] : [];
