/** What other features, and everything outside core, may import from this one. */
export { parseLink } from './link-address.ts';
export type {
  Credentials,
  Destination,
  GenerateRequest,
  Grant,
  LinkRequest,
  ListedReceipt,
  OnetimeApi,
  Outgoing,
  ReceiptReport,
  ShareRequest,
} from './onetime-api.ts';
export { waitAskedFor } from './rate-limit.ts';
export { isSameAccount, type ServerAccount, serverAccountOf } from './server-account.ts';
export {
  hostOf,
  isLoopback,
  isPublicServer,
  parseServerAddress,
  type ServerOrigin,
  serverNameOf,
  serverOrigin,
} from './server-address.ts';
export { addressesIn, maxWrappers } from './wrapped-address.ts';
