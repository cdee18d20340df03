import { createHmac, hkdfSync } from 'node:crypto';
import type { Sensitive } from '../core/base/sensitive.ts';

/** So few that many texts have the same: enough to know a text again, too little to find an unknown one by trying. */
const fingerprintBytes = 4;

/** Tells whether two texts are the same, to whoever has the data key. */
export const fingerprintOf = (text: Sensitive, dataKey: Uint8Array): string => {
  // SECURITY(keyed-fingerprints): without a key, whoever guesses a text could check it against the receipt.
  const key = hkdfSync('sha256', dataKey, '', 'hushlink same text', 32);
  return createHmac('sha256', Buffer.from(key))
    .update(text.reveal(), 'utf8')
    .digest()
    .subarray(0, fingerprintBytes)
    .toString('hex');
};
