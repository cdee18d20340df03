import type { openingCalls } from '../../../src/shared/contract/opening.ts';
import { success } from '../../../src/shared/result.ts';
import type { OneItemBox } from '../../core/base/one-item-box.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { OpenLink } from '../../core/opening/index.ts';
import type { Windows } from '../../shell/windows.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createOpeningHandlers = (ports: {
  readonly openLink: OpenLink;
  readonly openLinkBox: OneItemBox<Sensitive>;
  readonly windows: Pick<Windows, 'onClosed'>;
}): HandlersFor<typeof openingCalls> => {
  // SECURITY(clipboard-link-once): a window taken over could otherwise watch the clipboard for links.
  let isTaken = false;
  ports.windows.onClosed((name) => {
    if (name === 'open-link') isTaken = false;
  });
  return {
    takeClipboardLink: async () => {
      if (isTaken) return null;
      isTaken = true;
      return (await ports.openLink.findOnClipboard())?.reveal() ?? null;
    },
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
  };
};
