import type {
  Clipboard,
  ClipboardContent,
  Clock,
  Destination,
  Grant,
  Keychain,
  Log,
  LogEvent,
  Notification,
  Notifier,
  OnetimeApi,
  SettingsFile,
  ShareRequest,
} from '../../../electron/core/ports.ts';
import { Sensitive } from '../../../electron/core/sensitive.ts';
import { initialSettings, type Settings, settingsSchema } from '../../../electron/core/settings.ts';
import type { ApiFailure, KeychainFailure } from '../../../src/shared/failure.ts';
import { failed, success } from '../../../src/shared/result.ts';

/** In-memory twins of the ports, each with a log of what was asked of it. */

export interface FakeApi extends OnetimeApi {
  readonly shares: { readonly to: Destination; readonly request: ShareRequest }[];
  readonly burned: {
    readonly at: Destination;
    readonly receiptKey: string;
    readonly passphrase: string | null;
  }[];
  /** The next calls answer this until it is `null` again. */
  failure: ApiFailure | null;
  /** While set, shares wait for it. */
  gate: Promise<void> | null;
  grant: Partial<Grant>;
}

export const createFakeApi = (): FakeApi => {
  const api: FakeApi = {
    shares: [],
    burned: [],
    failure: null,
    gate: null,
    grant: {},
    share: async (to, request) => {
      api.shares.push({ to, request });
      await api.gate;
      if (api.failure !== null) return failed(api.failure);
      return success({
        link: new Sensitive(`${to.server}/secret/link-${api.shares.length}`),
        linkHost: new URL(to.server).host,
        receiptKey: new Sensitive(`receipt-${api.shares.length}`),
        lifetime: request.lifetime,
        recipients: request.recipient === null ? [] : ['bo***@e***.com'],
        ...api.grant,
      });
    },
    burn: async (at, receiptKey, passphrase) => {
      if (api.failure !== null) return failed(api.failure);
      api.burned.push({ at, receiptKey: receiptKey.reveal(), passphrase: passphrase?.reveal() ?? null });
      return success(null);
    },
    status: async () => (api.failure === null ? success(12) : failed(api.failure)),
    authcheck: async () => (api.failure === null ? success(null) : failed(api.failure)),
  };
  return api;
};

export interface FakeKeychain extends Keychain {
  readonly tokens: Map<string, string>;
  readonly reads: string[];
  failure: KeychainFailure | null;
}

export const createFakeKeychain = (tokens: Readonly<Record<string, string>> = {}): FakeKeychain => {
  const keychain: FakeKeychain = {
    tokens: new Map(Object.entries(tokens)),
    reads: [],
    failure: null,
    readToken: async (account) => {
      keychain.reads.push(account);
      if (keychain.failure !== null) return failed(keychain.failure);
      const token = keychain.tokens.get(account);
      return success(token === undefined ? null : new Sensitive(token));
    },
    storeToken: async (account, token) => {
      if (keychain.failure !== null) return failed(keychain.failure);
      keychain.tokens.set(account, token.reveal());
      return success(null);
    },
    forgetToken: async (account) => {
      if (keychain.failure !== null) return failed(keychain.failure);
      keychain.tokens.delete(account);
      return success(null);
    },
  };
  return keychain;
};

export interface FakeClipboard extends Clipboard {
  text: string;
  hasImage: boolean;
  hasFiles: boolean;
  reads: number;
  /** Takes nothing, as a clipboard does from a program without the focus on some desktops. */
  refuses: boolean;
}

export const createFakeClipboard = (
  content: Partial<Omit<ClipboardContent, 'text'>> & { text?: string } = {},
): FakeClipboard => {
  const clipboard: FakeClipboard = {
    text: content.text ?? '',
    hasImage: content.hasImage ?? false,
    hasFiles: content.hasFiles ?? false,
    reads: 0,
    refuses: false,
    read: async () => {
      clipboard.reads += 1;
      return {
        text: new Sensitive(clipboard.text),
        hasImage: clipboard.hasImage,
        hasFiles: clipboard.hasFiles,
      };
    },
    write: async (text) => {
      if (clipboard.refuses) return false;
      clipboard.text = text.reveal();
      return true;
    },
    replaceIf: async (expected, replacement) => {
      if (clipboard.text !== expected.reveal()) return 'changed';
      return (await clipboard.write(replacement)) ? 'replaced' : 'refused';
    },
    clearIf: async (expected) => {
      if (clipboard.text === expected.reveal()) clipboard.text = '';
    },
  };
  return clipboard;
};

export interface FakeNotifier extends Notifier {
  readonly shown: Notification[];
}

export const createFakeNotifier = (): FakeNotifier => {
  const shown: Notification[] = [];
  return { shown, show: (notification) => void shown.push(notification) };
};

export interface FakeClock extends Clock {
  /** Milliseconds since 1970. */
  time: number;
}

export const createFakeClock = (time = Date.UTC(2026, 10, 23, 12)): FakeClock => {
  const clock = { time, now: () => clock.time };
  return clock;
};

export interface FakeLog {
  readonly log: Log;
  readonly events: LogEvent[];
}

export const createFakeLog = (): FakeLog => {
  const events: LogEvent[] = [];
  return { events, log: (event) => void events.push(event) };
};

export interface FakeSettingsFile extends SettingsFile {
  saved: Settings | null;
  full: boolean;
}

export const createFakeSettingsFile = (): FakeSettingsFile => {
  const file: FakeSettingsFile = {
    saved: null,
    full: false,
    load: async () => ({ settings: file.saved ?? initialSettings, notices: [] }),
    save: async (settings) => {
      if (file.full) return failed({ kind: 'settings-not-saved' });
      file.saved = settings;
      return success(null);
    },
  };
  return file;
};

/** Settings with one profile, anonymous unless a username is given. */
export const settingsWith = (
  profile: { readonly server?: string; readonly username?: string } = {},
): Settings =>
  settingsSchema.parse({
    version: 1,
    profiles: [{ id: 'p1', name: 'EU', server: 'https://eu.onetimesecret.com', ...profile }],
    activeProfile: 'p1',
    defaults: { ttl: 3_600 },
  });
