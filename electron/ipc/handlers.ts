import type { Failure } from '../../src/shared/failure.ts';
import type { Language } from '../../src/shared/languages.ts';
import { builtInTemplates, messageOf } from '../../src/shared/message.ts';
import type { AboutView } from '../../src/shared/model/about.ts';
import type { LinkView, Prefill } from '../../src/shared/model/sharing.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Activity } from '../core/app/activity.ts';
import type { StateStore } from '../core/app/state.ts';
import type { Clock } from '../core/base/ports.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import type { Clipboard } from '../core/clipboard/clipboard.ts';
import type { ClipboardShare } from '../core/clipboard/clipboard-share.ts';
import type { ExpiringCopy } from '../core/clipboard/expiring-copy.ts';
import type { Drafting } from '../core/drafts/drafting.ts';
import type { Outbox } from '../core/drafts/outbox.ts';
import type { OpenLink } from '../core/opening/open-link.ts';
import type { Profiles } from '../core/profiles/profiles.ts';
import type { Burn } from '../core/receipts/burn.ts';
import type { Receipts } from '../core/receipts/receipts.ts';
import { withPreferences } from '../core/settings/settings.ts';
import type { SettingsStore } from '../core/settings/settings-store.ts';
import type { Passwords } from '../core/sharing/password.ts';
import type { Concealed, Generate } from '../core/sharing/share.ts';
import type { Hotkey } from '../shell/shortcuts.ts';
import type { Windows } from '../shell/windows.ts';
import type { Handlers } from './serve.ts';

export interface HandlerPorts {
  readonly state: StateStore;
  readonly windows: Windows;
  readonly drafting: Drafting;
  readonly outbox: Outbox;
  readonly generate: Generate;
  readonly passwords: Passwords;
  readonly receipts: Receipts;
  readonly burn: Burn;
  readonly activity: Activity;
  readonly openLink: OpenLink;
  /** Shows Quick share, which then takes this. */
  readonly handOver: (what: Prefill) => void;
  /** What waits for Quick share, once. */
  readonly takePrefill: () => Prefill | null;
  /** The link of the command line, once. */
  readonly takeLink: () => Sensitive | null;
  readonly clipboard: Clipboard;
  readonly expiringCopy: ExpiringCopy;
  readonly clipboardShare: ClipboardShare;
  readonly connections: Profiles;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly hotkey: Hotkey;
  readonly readAbout: () => Promise<AboutView>;
  readonly quit: () => void;
}

const hotkeyTrialMs = 10_000;

/** What each call of the contract does. */
export const createHandlers = (ports: HandlerPorts): Handlers => {
  const copy = async (text: Sensitive | null | undefined): Promise<Result<null, Failure>> => {
    if (text === undefined || text === null) return failed({ kind: 'link-forgotten' });
    return (await ports.clipboard.write(text)) ? success(null) : failed({ kind: 'clipboard-not-written' });
  };
  const linkView = async ({ made, mailedTo, differences }: Concealed): Promise<LinkView> => ({
    id: made.id,
    link: made.link.reveal(),
    expiresAt: made.expiresAt,
    copied: await ports.clipboard.write(made.link),
    mailedTo,
    differences,
  });
  const messageFor = (id: string, language: Language): Sensitive | null => {
    const receipt = ports.receipts.find(id);
    if (receipt === undefined || receipt.link === null) return null;
    return new Sensitive(
      messageOf({
        template: ports.settings.current().preferences.templates[language] ?? builtInTemplates[language],
        language,
        link: receipt.link.reveal(),
        expiresAt: receipt.expiresAt,
        now: ports.clock.now(),
        hasPassphrase: receipt.hasPassphrase,
      }),
    );
  };

  return {
    readState: () => ports.state.current(),
    openWindow: ({ window }) => {
      ports.windows.open(window);
      return null;
    },
    closeWindow: (_input, from) => {
      ports.windows.close(from);
      return null;
    },
    shareClipboard: () => {
      void ports.clipboardShare.start();
      return null;
    },
    quit: () => {
      ports.quit();
      return null;
    },
    chooseProfile: ({ id }) => ports.connections.choose(id),

    share: async ({ draft: from, ...form }, window) => {
      const result = await ports.drafting.share(form, from);
      if (!result.ok) return result;
      if (result.value.kind === 'link') {
        const { concealed } = result.value;
        const link = await linkView(concealed);
        // What the user has to know stays in sight.
        const isAllSaid = link.copied && link.differences.length === 0 && link.mailedTo.length === 0;
        if (window === 'quick-share' && isAllSaid && ports.settings.current().preferences.closeAfterSharing) {
          ports.clipboardShare.announce(concealed.made);
          ports.windows.close(window);
        }
        return success({ kind: 'link', link });
      }
      const { draft, failure } = result.value;
      const state = draft.state === 'held' ? 'held' : 'waiting';
      return success({ kind: 'draft', draft: { id: draft.id, state, failure } });
    },
    keepDraft: ({ draft: from, ...form }) => ports.drafting.keep(form, from),
    generate: async (form) => {
      const result = await ports.generate(form);
      if (!result.ok) return result;
      return success({ value: result.value.value.reveal(), link: await linkView(result.value) });
    },
    makePassword: (recipe) => ports.passwords.make(recipe),
    makePassphrase: () => ports.passwords.passphrase(),
    copyLink: ({ id }) => copy(ports.receipts.find(id)?.link),
    copyPassphrase: ({ id }) => copy(ports.receipts.find(id)?.passphrase),
    copyMessage: ({ id, language }) => copy(messageFor(id, language)),
    burnLink: async ({ id, passphrase }) => {
      const burned = await ports.burn(id, passphrase === null ? null : new Sensitive(passphrase));
      if (!burned.ok) return burned;
      if (burned.value !== null) await ports.clipboard.clearIf(burned.value);
      return success(null);
    },
    copyValue: async ({ value }) =>
      (await ports.expiringCopy.copy(new Sensitive(value)))
        ? success(null)
        : failed({ kind: 'clipboard-not-written' }),
    takePrefill: () => ports.takePrefill(),

    answerQuestion: ({ answer }) => {
      // The answer first: a closed window counts as Cancel.
      void ports.clipboardShare.answer(answer);
      ports.windows.close('confirm');
      return null;
    },

    takeLink: () => ports.takeLink()?.reveal() ?? null,
    readLink: ({ text }) => ports.openLink.read(text),
    revealLink: async (typed) => {
      const revealed = await ports.openLink.reveal(typed);
      return revealed.ok ? success({ value: revealed.value.reveal() }) : revealed;
    },

    readActivity: () => ports.activity.read(),
    refreshActivity: () => ports.activity.refresh(),
    sendDraft: ({ id }) => ports.outbox.sendNow(id),
    sendDrafts: () => {
      ports.outbox.wake('user');
      return null;
    },
    pauseSending: ({ paused }) =>
      ports.settings.change((settings) => ({ ...settings, sendingPaused: paused })),
    editDraft: async ({ id }) => {
      const taken = await ports.drafting.edit(id);
      if (!taken.ok) return taken;
      ports.handOver(taken.value);
      return success(null);
    },
    discardDraft: ({ id }) => ports.drafting.discard(id),
    setDraftDeadline: ({ id, discardAfter }) => ports.drafting.setDeadline(id, discardAfter),
    saveNote: ({ id, note }) => ports.activity.saveNote(id, note),
    forgetReceipt: ({ id }) => ports.activity.forget(id),
    clearReceipts: ({ which }) => ports.activity.clear(which),

    saveProfile: (typed) => ports.connections.save(typed),
    removeProfile: ({ id }) => ports.connections.remove(id),
    storeToken: ({ id, token }) => ports.connections.storeToken(id, token),
    forgetToken: ({ id }) => ports.connections.forgetToken(id),
    testConnection: ({ id }) => ports.connections.test(id),
    measureServers: () => ports.connections.measure(),
    savePreferences: (change) => ports.settings.change((settings) => withPreferences(settings, change)),
    setHotkey: async ({ accelerator }) => {
      const before = ports.hotkey.current();
      const set = ports.hotkey.set(accelerator);
      const saved = set.ok
        ? await ports.settings.change((settings) => ({ ...settings, hotkey: accelerator }))
        : set;
      if (set.ok && !saved.ok) ports.hotkey.begin(before.accelerator);
      ports.state.update({ hotkey: ports.hotkey.current() });
      return saved;
    },
    tryHotkey: async () => ({ pressed: await ports.hotkey.awaitPress(hotkeyTrialMs) }),
    stopTryingHotkey: () => {
      ports.hotkey.stopAwaiting();
      return null;
    },

    readAbout: () => ports.readAbout(),
  };
};
