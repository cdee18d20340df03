import type { Failure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { ClipboardShare } from '../core/clipboard-share.ts';
import type { Connection } from '../core/connection.ts';
import type { Links } from '../core/links.ts';
import type { Clipboard } from '../core/ports.ts';
import type { Sensitive } from '../core/sensitive.ts';
import type { SettingsStore } from '../core/settings-store.ts';
import type { Conceal } from '../core/share.ts';
import type { StateStore } from '../core/state.ts';
import type { Hotkey } from '../shell/shortcuts.ts';
import type { Windows } from '../shell/windows.ts';
import type { Handlers } from './serve.ts';

export interface HandlerPorts {
  readonly state: StateStore;
  readonly windows: Windows;
  readonly conceal: Conceal;
  readonly links: Links;
  readonly clipboard: Clipboard;
  readonly clipboardShare: ClipboardShare;
  readonly connection: Connection;
  readonly settings: SettingsStore;
  readonly hotkey: Hotkey;
  readonly quit: () => void;
}

const hotkeyTrialMs = 10_000;

/** What each call of the contract does. */
export const createHandlers = (ports: HandlerPorts): Handlers => {
  const copy = async (text: Sensitive | null | undefined): Promise<Result<null, Failure>> => {
    if (text === undefined || text === null) return failed({ kind: 'link-forgotten' });
    return (await ports.clipboard.write(text)) ? success(null) : failed({ kind: 'clipboard-not-written' });
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

    conceal: async (form) => {
      const result = await ports.conceal(form);
      if (!result.ok) return result;
      const { made, mailedTo, differences } = result.value;
      const copied = await ports.clipboard.write(made.link);
      return success({
        id: made.id,
        link: made.link.reveal(),
        expiresAt: made.expiresAt,
        copied,
        mailedTo,
        differences,
      });
    },
    copyLink: ({ id }) => copy(ports.links.find(id)?.link),
    copyPassphrase: ({ id }) => copy(ports.links.find(id)?.passphrase),
    burnLink: async ({ id }) => {
      const burned = await ports.links.burn(id);
      if (!burned.ok) return burned;
      await ports.clipboard.clearIf(burned.value.link);
      return success(null);
    },
    takeClipboardText: () => ports.clipboardShare.takeText()?.reveal() ?? null,

    answerQuestion: ({ answer }) => {
      // The answer first: a closed window counts as Cancel.
      void ports.clipboardShare.answer(answer);
      ports.windows.close('confirm');
      return null;
    },

    saveConnection: (typed) => ports.connection.save(typed),
    storeToken: ({ token }) => ports.connection.storeToken(token),
    forgetToken: () => ports.connection.forgetToken(),
    testConnection: () => ports.connection.test(),
    saveDefaultLifetime: ({ lifetime }) =>
      ports.settings.change((settings) => ({
        ...settings,
        defaults: { ...settings.defaults, ttl: lifetime },
      })),
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
  };
};
