import { fingerprintOf } from '../../../electron/adapters/fingerprint.ts';
import type { Clipboard, ClipboardContent } from '../../../electron/core/base/clipboard.ts';
import type { Log, LogEvent } from '../../../electron/core/base/log.ts';
import type { Notification, Notifier } from '../../../electron/core/base/notifier.ts';
import type { Clock, Random, Timers } from '../../../electron/core/base/ports.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import type { Connectivity } from '../../../electron/core/drafts/connectivity.ts';
import type { Hotkey } from '../../../electron/core/hotkey/hotkey.ts';
import type {
  Destination,
  Grant,
  LinkRequest,
  ListedReceipt,
  OnetimeApi,
  ShareRequest,
} from '../../../electron/core/onetime/onetime-api.ts';
import type { Keychain } from '../../../electron/core/profiles/keychain.ts';
import type { RecordStore } from '../../../electron/core/records/record-store.ts';
import {
  initialSettings,
  type Settings,
  settingsSchema,
  settingsVersion,
} from '../../../electron/core/settings/settings.ts';
import type { SettingsFile } from '../../../electron/core/settings/settings-file.ts';
import type { ApiFailure, KeychainFailure, RecordsFailure } from '../../../src/shared/failure.ts';
import { failed, success } from '../../../src/shared/result.ts';

/** In-memory fakes of the ports, each with a log of the calls it received. */

export interface FakeApi extends OnetimeApi {
  readonly shares: { readonly to: Destination; readonly request: ShareRequest }[];
  readonly burned: {
    readonly at: Destination;
    readonly receiptKey: string;
    readonly passphrase: string | null;
  }[];
  readonly generated: { readonly to: Destination; readonly request: LinkRequest }[];
  /** What servers say about passphrases, by secret key; they cannot say it of others. */
  readonly passphrases: Map<string, boolean | null>;
  readonly revealed: { readonly at: Destination; readonly key: string; readonly passphrase: string | null }[];
  /** The requests for receipts: `recent USERNAME` or `receipt KEY`. */
  readonly receiptRequests: string[];
  /** The servers whose status was requested. */
  readonly probes: string[];
  /** What servers say about receipts, by their keys. */
  readonly reports: Map<string, Partial<ListedReceipt>>;
  /** Receipts that no list has. */
  readonly unlisted: Set<string>;
  /** Secrets by their keys. */
  readonly secrets: Map<string, string>;
  /** The next calls answer this until it is `null` again. */
  failure: ApiFailure | null;
  /** What becomes of one share; `null` leaves it to `failure`. */
  answer: ((request: ShareRequest, to: Destination) => ApiFailure | null) | null;
  /** While set, shares wait for it. */
  gate: Promise<void> | null;
  grant: Partial<Grant>;
}

export const createFakeApi = (): FakeApi => {
  const api: FakeApi = {
    shares: [],
    generated: [],
    passphrases: new Map(),
    revealed: [],
    receiptRequests: [],
    probes: [],
    answer: null,
    reports: new Map(),
    unlisted: new Set(),
    secrets: new Map(),
    burned: [],
    failure: null,
    gate: null,
    grant: {},
    share: async (to, request) => {
      api.shares.push({ to, request });
      await api.gate;
      const failure = api.answer?.(request, to) ?? api.failure;
      if (failure !== null) return failed(failure);
      return success({
        link: new Sensitive(`${to.server}/secret/link-${api.shares.length}`),
        linkHost: new URL(to.server).host,
        serverNamedAs: null,
        receiptKey: new Sensitive(`receipt-${api.shares.length}`),
        lifetime: request.lifetime,
        recipients: request.recipient === null ? [] : ['bo***@e***.com'],
        fromOldServer: false,
        ...api.grant,
      });
    },
    hasPassphrase: async (_at, secretKey) => {
      const said = api.passphrases.get(secretKey.reveal());
      return said === undefined
        ? failed({ kind: 'refused', reason: 'not-available', serverSays: '' })
        : success(said);
    },
    generate: async (to, request) => {
      api.generated.push({ to, request });
      if (api.failure !== null) return failed(api.failure);
      const count = api.generated.length;
      return success({
        value: new Sensitive(`value-${count}`),
        grant: {
          link: new Sensitive(`${to.server}/secret/generated-${count}`),
          linkHost: new URL(to.server).host,
          serverNamedAs: null,
          receiptKey: new Sensitive(`generated-receipt-${count}`),
          lifetime: request.lifetime,
          recipients: [],
          fromOldServer: false,
          ...api.grant,
        },
      });
    },
    reveal: async (at, secretKey, passphrase) => {
      const key = secretKey.reveal();
      api.revealed.push({ at, key, passphrase: passphrase?.reveal() ?? null });
      if (api.failure !== null) return failed(api.failure);
      const secret = api.secrets.get(key);
      api.secrets.delete(key);
      return secret === undefined
        ? failed({ kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' })
        : success(new Sensitive(secret));
    },
    receipt: async (_at, receiptKey) => {
      const key = receiptKey.reveal();
      api.receiptRequests.push(`receipt ${key}`);
      if (api.failure !== null) return failed(api.failure);
      const report = api.reports.get(key);
      return report === undefined
        ? failed({ kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' })
        : success({ receiptKey, state: 'new', since: null, ...report });
    },
    recent: async (at) => {
      api.receiptRequests.push(`recent ${at.credentials?.username}`);
      if (api.failure !== null) return failed(api.failure);
      return success(
        [...api.reports]
          .filter(([key]) => !api.unlisted.has(key))
          .map(([key, report]) => ({
            receiptKey: new Sensitive(key),
            state: 'new' as const,
            since: null,
            madeAt: null,
            lifetime: null,
            mailedTo: [],
            ...report,
          })),
      );
    },
    burn: async (at, receiptKey, passphrase) => {
      if (api.failure !== null) return failed(api.failure);
      api.burned.push({ at, receiptKey: receiptKey.reveal(), passphrase: passphrase?.reveal() ?? null });
      return success(null);
    },
    status: async (at) => {
      api.probes.push(at.server);
      return api.failure === null ? success(12) : failed(api.failure);
    },
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
    read: async (account) => {
      keychain.reads.push(account);
      if (keychain.failure !== null) return failed(keychain.failure);
      const token = keychain.tokens.get(account);
      return success(token === undefined ? null : new Sensitive(token));
    },
    store: async (account, token) => {
      if (keychain.failure !== null) return failed(keychain.failure);
      keychain.tokens.set(account, token.reveal());
      return success(null);
    },
    forget: async (account) => {
      if (keychain.failure !== null) return failed(keychain.failure);
      keychain.tokens.delete(account);
      return success(null);
    },
  };
  return keychain;
};

export interface FakeClipboard extends Clipboard {
  /** `null`: its owner hands nothing over. */
  text: string | null;
  hasImage: boolean;
  hasFiles: boolean;
  reads: number;
  /** What is selected in a window of ours. */
  selection: string;
  /** Whether a clipboard manager saves it when the app quits; `null` where it stays anyway. */
  isSaved: boolean | null;
  /** Takes nothing. */
  refuses: boolean;
  /** Can be used only by a window in use, as on some Wayland desktops. */
  needsFocus: boolean;
  missing: string | null;
  /** Whether a window of ours is in use. */
  hasFocus: boolean;
  /** Whether something else than what wrote it can look. */
  canConfirm: boolean;
}

export const createFakeClipboard = (
  content: Partial<Omit<ClipboardContent, 'text'>> & { text?: string | null } = {},
): FakeClipboard => {
  const clipboard: FakeClipboard = {
    text: content.text === undefined ? '' : content.text,
    hasImage: content.hasImage ?? false,
    hasFiles: content.hasFiles ?? false,
    reads: 0,
    selection: '',
    isSaved: null,
    refuses: false,
    needsFocus: false,
    missing: null,
    hasFocus: true,
    canConfirm: true,
    access: () => ({ needsFocus: clipboard.needsFocus, missing: clipboard.missing }),
    read: async () => {
      clipboard.reads += 1;
      if (clipboard.needsFocus && !clipboard.hasFocus)
        return { text: null, hasImage: false, hasFiles: false };
      return {
        text: clipboard.text === null ? null : new Sensitive(clipboard.text),
        hasImage: clipboard.hasImage,
        hasFiles: clipboard.hasFiles,
      };
    },
    write: async (text) => {
      if (clipboard.refuses || (clipboard.needsFocus && !clipboard.hasFocus)) return 'refused';
      clipboard.text = text.reveal();
      return clipboard.canConfirm ? 'written' : 'unconfirmed';
    },
    replaceIf: async (expected, replacement) => {
      if (clipboard.text === null) return 'unread';
      if (clipboard.text !== expected.reveal()) return 'changed';
      const written = await clipboard.write(replacement);
      return written === 'written' ? 'replaced' : written;
    },
    clearIf: async (expected) => {
      if (clipboard.text === expected.reveal()) clipboard.text = '';
    },
    mayEndWithApp: () => clipboard.isSaved !== null,
    handOver: async () => clipboard.text === '' || clipboard.isSaved !== false,
    readSelection: async () => ({
      text: new Sensitive(clipboard.selection),
      hasImage: false,
      hasFiles: false,
    }),
    clearSelection: async () => {
      clipboard.selection = '';
    },
  };
  return clipboard;
};

export interface FakeNotifier extends Notifier {
  readonly shown: Notification[];
}

export const createFakeNotifier = (): FakeNotifier => {
  const shown: Notification[] = [];
  return { shown, show: async (notification) => void shown.push(notification) };
};

export interface FakeClock extends Clock {
  /** Milliseconds since 1970. */
  time: number;
  /** The monotonic time, which a change of the clock does not affect. */
  elapsed: number;
}

export const createFakeClock = (time = Date.UTC(2026, 10, 23, 12)): FakeClock => {
  const clock = { time, elapsed: 0, now: () => clock.time, monotonic: () => clock.elapsed };
  return clock;
};

/** Timers that run when the test lets time pass; the clock moves with them. */
export interface FakeTimers extends Timers {
  readonly pass: (ms: number) => Promise<void>;
  /** The delays of the pending timers. */
  readonly waiting: () => readonly number[];
}

export const createFakeTimers = (clock: FakeClock): FakeTimers => {
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    after: (delayMs, run) => {
      const timer = { at: clock.elapsed + delayMs, run };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    waiting: () => [...waiting].map(({ at }) => at - clock.elapsed),
    pass: async (ms) => {
      const end = clock.elapsed + ms;
      // Work begun before gets its turns first.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      const go = (to: number): void => {
        clock.time += to - clock.elapsed;
        clock.elapsed = to;
      };
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        waiting.delete(next);
        go(Math.max(clock.elapsed, next.at));
        next.run();
        // Work it began gets its turns.
        await new Promise((resolve) => setImmediate(resolve));
        await new Promise((resolve) => setImmediate(resolve));
      }
      go(end);
    },
  };
};

/** Counts up, so that the results are predictable. */
export const createFakeRandom = (first = 0): Random => {
  let next = first;
  return {
    bytes: (count) =>
      Uint8Array.from({ length: count }, () => {
        const byte = next;
        next = (next + 1) % 256;
        return byte;
      }),
  };
};

export interface FakeRecords extends RecordStore {
  readonly files: Map<string, string>;
  failure: RecordsFailure | null;
  /** Everything that was ever written, oldest first. */
  readonly written: { readonly id: string; readonly content: string }[];
}

export const createFakeRecords = (): FakeRecords => {
  const records: FakeRecords = {
    files: new Map(),
    written: [],
    failure: null,
    load: async () =>
      records.failure === null
        ? success({
            records: [...records.files].map(([id, content]) => ({ id, content: new Sensitive(content) })),
            damaged: 0,
            otherKey: 0,
            newer: 0,
          })
        : failed(records.failure),
    put: async (id, content) => {
      if (records.failure !== null) return failed(records.failure);
      records.files.set(id, content.reveal());
      records.written.push({ id, content: content.reveal() });
      return success(null);
    },
    fingerprint: async (text) => (records.failure === null ? fingerprintOf(text, Buffer.alloc(32, 7)) : null),
    remove: async (ids) => {
      if (records.failure !== null) return failed(records.failure);
      for (const id of ids) records.files.delete(id);
      return success(null);
    },
  };
  return records;
};

export interface FakeConnectivity extends Connectivity {
  readonly up: () => void;
  readonly isWatched: () => boolean;
}

export const createFakeConnectivity = (): FakeConnectivity => {
  const listeners = new Set<() => void>();
  return {
    watch: (onMayBeOnline) => {
      listeners.add(onMayBeOnline);
      return () => listeners.delete(onMayBeOnline);
    },
    up: () => {
      for (const listener of listeners) listener();
    },
    isWatched: () => listeners.size > 0,
  };
};

/** A hotkey that is never pressed. */
export const createFakeHotkey = (): Hotkey => ({
  current: () => ({ by: 'app', accelerator: null, status: 'off' }),
  configure: () => undefined,
  press: () => undefined,
  set: async () => success(null),
  setAtStart: async () => success(null),
  setMore: async () => success(null),
  waitForPress: async () => null,
  stopWaiting: () => undefined,
  onPress: () => () => undefined,
  subscribe: () => () => undefined,
});

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
    version: settingsVersion,
    profiles: [{ id: 'p1', name: 'EU', server: 'https://eu.onetimesecret.com', ...profile }],
    activeProfile: 'p1',
    preferences: { defaultLifetime: 3_600 },
    // What is said only once has its own tests.
    told: { linkCopied: true },
  });
