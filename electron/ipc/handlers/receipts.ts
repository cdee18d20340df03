import type { receiptsCalls } from '../../../src/shared/contract/receipts.ts';
import type { Activity } from '../../core/app/index.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { LinkCopy } from '../../core/clipboard/index.ts';
import type { MadeElsewhere } from '../../core/receipts/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createReceiptsHandlers = (ports: {
  readonly linkCopy: LinkCopy;
  readonly activity: Activity;
  readonly madeElsewhere: Pick<MadeElsewhere, 'burn'>;
}): HandlersFor<typeof receiptsCalls> => ({
  copyLink: ({ id }) => ports.linkCopy.copyLink(id),
  copyLinks: ({ ids }) => ports.linkCopy.copyLinks(ids),
  copyPassphrase: ({ id }) => ports.linkCopy.copyPassphrase(id),
  copyMessage: ({ id, language }) => ports.linkCopy.copyMessage(id, language),
  copyReminder: ({ id, language }) => ports.linkCopy.copyReminder(id, language),
  burnLink: ({ id, passphrase }) =>
    ports.linkCopy.burn(id, passphrase === null ? null : new Sensitive(passphrase)),
  burnElsewhere: ({ id, passphrase }) =>
    ports.madeElsewhere.burn(id, passphrase === null ? null : new Sensitive(passphrase)),
  burnLinks: ({ ids }) => ports.linkCopy.burnSeveral(ids),
  forgetReceipt: ({ id }) => ports.activity.forget([id]),
  forgetReceipts: ({ ids }) => ports.activity.forget(ids),
  clearReceipts: ({ which }) => ports.activity.clear(which),
});
