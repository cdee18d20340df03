/**
 * What became of a link. Opened (someone saw the page) and revealed (someone read the secret) are different things.
 * `gone`: the server no longer knows it and does not say why.
 */
export const receiptStates = ['new', 'opened', 'revealed', 'burned', 'expired', 'gone'] as const;
export type ReceiptState = (typeof receiptStates)[number];
