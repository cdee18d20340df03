import type { sharingCalls } from '../../../src/shared/contract/sharing.ts';
import type { LinkView } from '../../../src/shared/model/sharing.ts';
import { success } from '../../../src/shared/result.ts';
import type { CopiedLink, WindowShare } from '../../core/clipboard/index.ts';
import type { Passwords } from '../../core/sharing/index.ts';
import type { Windows } from '../../shell/windows.ts';
import type { WindowItems } from '../window-items.ts';
import type { HandlersFor } from './handlers-for.ts';
import { linkView } from './link-view.ts';
import { linkRequestOf, shareRequestOf } from './share-forms.ts';

export const createSharingHandlers = (ports: {
  readonly windowShare: WindowShare;
  readonly passwords: Passwords;
  readonly windows: Windows;
  readonly windowItems: WindowItems;
}): HandlersFor<typeof sharingCalls> => ({
  share: async ({ draft: draftId, ...form }, from) => {
    const own = ports.windowItems.of(from);
    const shared = await ports.windowShare.share(shareRequestOf(form), draftId, from, form.note);
    if (!shared.ok) return shared;
    if (shared.value.kind === 'draft') {
      const { draft, failure } = shared.value;
      own.add(draft.id);
      const state = draft.state === 'held' ? 'held' : 'waiting';
      return success({ kind: 'draft', draft: { id: draft.id, state, failure } });
    }
    own.add(shared.value.link.link.receipt.id);
    if (shared.value.closesWindow) ports.windows.close(from);
    return success({ kind: 'link', link: copiedLinkView(shared.value.link) });
  },
  generate: async (form, from) => {
    const own = ports.windowItems.of(from);
    const made = await ports.windowShare.generate(linkRequestOf(form), from, form.note);
    if (!made.ok) return made;
    own.add(made.value.link.receipt.id);
    return success({ value: made.value.link.secret.reveal(), link: copiedLinkView(made.value) });
  },
  makePassword: (recipe) => {
    const { value, entropyBits } = ports.passwords.make(recipe);
    return { value: value.reveal(), entropyBits };
  },
  makePassphrase: () => ports.passwords.passphrase().reveal(),
});

const copiedLinkView = ({ link: { receipt, differences }, copied }: CopiedLink): LinkView =>
  linkView(receipt, copied, differences);
