import type { sharingCalls } from '../../../src/shared/contract/sharing.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import type { Lifetime } from '../../../src/shared/lifetime/lifetime.ts';
import type { LinkView, ShareReply } from '../../../src/shared/model/sharing.ts';
import { type Result, success } from '../../../src/shared/result.ts';
import type { CopiedLink, WindowShare } from '../../core/clipboard/index.ts';
import type { KeptShare, ShareOrKeep } from '../../core/drafts/index.ts';
import type { Profiles } from '../../core/profiles/index.ts';
import type { Receipts } from '../../core/receipts/index.ts';
import { type SettingsStore, withPreferences } from '../../core/settings/index.ts';
import type { Passwords } from '../../core/sharing/index.ts';
import type { Windows } from '../../shell/windows.ts';
import type { WindowItems } from '../window-items.ts';
import type { HandlersFor } from './handlers-for.ts';
import { linkView } from './link-view.ts';
import { linkRequestOf, shareRequestOf } from './share-forms.ts';

export const createSharingHandlers = (ports: {
  readonly windowShare: WindowShare;
  readonly shareOrKeep: ShareOrKeep;
  readonly receipts: Pick<Receipts, 'sharedBefore'>;
  readonly passwords: Passwords;
  readonly windows: Windows;
  readonly windowItems: WindowItems;
  readonly profiles: Pick<Profiles, 'rememberLifetime'>;
  readonly settings: Pick<SettingsStore, 'current' | 'change'>;
}): HandlersFor<typeof sharingCalls> => {
  /** What is chosen for a link is preselected for the next one, if it comes to a link. */
  const remembering = async <Value>(
    lifetime: Lifetime | null,
    make: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> => {
    // Another one may be chosen meanwhile.
    const { activeProfile } = ports.settings.current();
    const made = await make();
    if (made.ok && activeProfile !== null && lifetime !== null)
      void ports.profiles.rememberLifetime(activeProfile, lifetime);
    return made;
  };
  return {
    share: async ({ draft: draftId, ...form }, from) => {
      const own = ports.windowItems.of(from);
      // That of a draft was chosen when it was written.
      const shared = await remembering(draftId === null ? form.lifetime : null, () =>
        ports.windowShare.share(shareRequestOf(form), draftId, from, form.note),
      );
      if (!shared.ok) return shared;
      if (shared.value.kind === 'draft') {
        own.add(shared.value.draft.id);
        return success(draftReply(shared.value));
      }
      own.add(shared.value.link.link.receipt.id);
      if (shared.value.closesWindow) ports.windows.close(from);
      return success({ kind: 'link', link: copiedLinkView(shared.value.link) });
    },
    shareLine: async (form, from) => {
      const own = ports.windowItems.of(from);
      const request = shareRequestOf({ ...form, recipient: null, shareDomain: null });
      const shared = await remembering(form.lifetime, () =>
        ports.shareOrKeep.share(request, null, from, form.note),
      );
      if (!shared.ok) return shared;
      if (shared.value.kind === 'draft') {
        own.add(shared.value.draft.id);
        return success(draftReply(shared.value));
      }
      const { receipt, differences } = shared.value.link;
      own.add(receipt.id);
      const before = await ports.receipts.sharedBefore(receipt.id, request.secret);
      return success({ kind: 'link', link: linkView(receipt, null, differences, before) });
    },
    generate: async (form, from) => {
      const own = ports.windowItems.of(from);
      const made = await remembering(form.lifetime, () =>
        ports.windowShare.generate({ ...linkRequestOf(form), recipe: form.recipe }, from, form.note),
      );
      if (!made.ok) return made;
      own.add(made.value.link.receipt.id);
      return success({ value: made.value.link.secret.reveal(), link: copiedLinkView(made.value) });
    },
    rememberRecipes: (passwordRecipes) =>
      ports.settings.change((settings) => withPreferences(settings, { passwordRecipes })),
    makePassword: (recipe) => {
      const { value, entropyBits } = ports.passwords.make(recipe);
      return { value: value.reveal(), entropyBits };
    },
    makePassphrase: () => ports.passwords.passphrase().reveal(),
  };
};

const draftReply = ({ draft, failure }: KeptShare): ShareReply => ({
  kind: 'draft',
  draft: { id: draft.id, state: draft.state === 'held' ? 'held' : 'waiting', failure },
});

const copiedLinkView = ({ link: { receipt, differences }, copied, before }: CopiedLink): LinkView =>
  linkView(receipt, copied, differences, before);
