import type { openingCalls } from '../../../src/shared/contract/opening.ts';
import { success } from '../../../src/shared/result.ts';
import type { OneItemBox } from '../../core/base/one-item-box.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { OpenLink } from '../../core/opening/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createOpeningHandlers = (ports: {
  readonly openLink: OpenLink;
  readonly openLinkBox: OneItemBox<Sensitive>;
}): HandlersFor<typeof openingCalls> => ({
  takeLink: () => ports.openLinkBox.take()?.reveal() ?? null,
  readLink: ({ text }) => ports.openLink.read(new Sensitive(text)),
  revealLink: async ({ text, server, passphrase }, from) => {
    const typed = {
      text: new Sensitive(text),
      server,
      passphrase: passphrase === null ? null : new Sensitive(passphrase),
    };
    const revealed = await ports.openLink.reveal(typed, from);
    return revealed.ok ? success({ value: revealed.value.reveal() }) : revealed;
  },
});
