import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createKeychain } from './adapters/keychain.ts';
import { createNetwork } from './adapters/network.ts';
import { createOnetimeApi } from './adapters/onetime-api/onetime-api.ts';
import { createRecordStore } from './adapters/record-store.ts';
import { createSettingsFile } from './adapters/settings-file.ts';
import { systemClock, systemRandom } from './adapters/system.ts';
import type { Log } from './core/base/log.ts';
import { createDrafts } from './core/drafts/drafts.ts';
import { createReceipts } from './core/receipts/receipts.ts';
import type { Settings } from './core/settings/settings.ts';
import { createSettingsStore } from './core/settings/settings-store.ts';
import { createConceal, createGenerate } from './core/sharing/share.ts';

interface FoundationOptions {
  readonly userData: string;
  readonly log: Log;
  readonly settingsChanged: (settings: Settings, before: Settings) => void;
  /** @param ended ids of receipts whose links lead nowhere any more. */
  readonly receiptsChanged: (ended: readonly string[]) => void;
  readonly draftsChanged: () => void;
}

/** What makes a link and its receipt, with or without tray and windows. */
export const createFoundation = async (options: FoundationOptions) => {
  const { userData, log } = options;
  const keychain = createKeychain();
  const api = createOnetimeApi({ network: createNetwork('api'), onceNetwork: createNetwork('api-once') });
  const settingsFile = createSettingsFile(userData);
  const loaded = await settingsFile.load();
  let before = loaded.settings;
  const settings = createSettingsStore(settingsFile, loaded.settings, (changed) => {
    options.settingsChanged(changed, before);
    before = changed;
  });
  const records = createRecordStore({
    folder: join(userData, 'records'),
    keychain,
    random: systemRandom,
    clock: systemClock,
  });
  const drafts = createDrafts({ records, log, changed: options.draftsChanged });
  const receipts = createReceipts({
    records,
    adopt: drafts.adopt,
    clock: systemClock,
    log,
    keepsLinks: () => settings.current().preferences.keepLinks,
    keepDays: () => settings.current().preferences.keepReceiptsDays,
    changed: options.receiptsChanged,
  });
  const sharePorts = {
    api,
    keychain,
    clock: systemClock,
    receipts,
    log,
    newId: () => randomUUID(),
    settings: settings.current,
  };
  return {
    keychain,
    api,
    loaded,
    settings,
    receipts,
    drafts,
    conceal: createConceal(sharePorts),
    generate: createGenerate(sharePorts),
  };
};
