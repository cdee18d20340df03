import type { LinkForm, Prefill as PrefillView, ShareForm } from '../../../src/shared/model/sharing.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { Prefill } from '../../core/drafts/index.ts';
import { type LinkRequest, type ShareRequest, serverNameOf } from '../../core/onetime/index.ts';

/** What was typed in a window, as the main process holds it: secrets and passphrases are sensitive from here on. */
export const linkRequestOf = ({
  lifetime,
  passphrase,
  recipient,
  shareDomain,
}: Omit<LinkForm, 'note'>): LinkRequest => ({
  lifetime,
  passphrase: passphrase === null ? null : new Sensitive(passphrase),
  recipient,
  shareDomain,
});

export const shareRequestOf = (form: Omit<ShareForm, 'note'>): ShareRequest => ({
  ...linkRequestOf(form),
  secret: new Sensitive(form.secret),
});

/** What Quick share starts with, as its window may see it. */
export const prefillView = ({ request, draft }: Prefill): PrefillView => ({
  secret: request.secret.reveal(),
  passphrase: request.passphrase?.reveal() ?? null,
  draft:
    draft === null
      ? null
      : {
          id: draft.id,
          lifetime: request.lifetime,
          passphrase: request.passphrase?.reveal() ?? null,
          recipient: request.recipient,
          shareDomain: request.shareDomain,
          note: draft.note,
          serverName: serverNameOf(draft.madeWith.server),
          username: draft.madeWith.username ?? null,
          mayHaveBeenSent: draft.mayHaveBeenSent,
        },
});
