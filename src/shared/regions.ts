/** The public servers of Onetime Secret. They share nothing: an account, a token and a link belong to one of them. */
export const regions = [
  { id: 'eu', name: 'EU', server: 'https://eu.onetimesecret.com' },
  { id: 'uk', name: 'UK', server: 'https://uk.onetimesecret.com' },
  { id: 'us', name: 'US', server: 'https://us.onetimesecret.com' },
  { id: 'ca', name: 'CA', server: 'https://ca.onetimesecret.com' },
  { id: 'nz', name: 'NZ', server: 'https://nz.onetimesecret.com' },
] as const;

/** Leads to some region that the user cannot choose. */
export const defaultServer = 'https://onetimesecret.com';

export type RegionId = (typeof regions)[number]['id'];

export const regionOf = (server: string): (typeof regions)[number] | undefined =>
  regions.find((region) => region.server === server);
