import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { MadeFrom } from '../src/shared/model/receipts.ts';
import { createKeychain } from './adapters/keychain.ts';
import { createNetwork } from './adapters/network.ts';
import { createOnetimeApi } from './adapters/onetime-api/onetime-api.ts';
import { createRecordStore } from './adapters/record-store.ts';
import { createSecretService } from './adapters/secret-service.ts';
import { createSessionBus } from './adapters/session-bus.ts';
import { systemClock as clock, systemRandom as random } from './adapters/system.ts';
import type { Log } from './core/base/log.ts';
import type { Consent } from './core/consent/index.ts';
import { createDraftEditing, createDrafts, createShareOrKeep } from './core/drafts/index.ts';
import { createGuardedApi, type Policy } from './core/policy/index.ts';
import { createReceipts } from './core/receipts/index.ts';
import { createRecords } from './core/records/index.ts';
import type { SettingsStore } from './core/settings/index.ts';
import { createRecipients, createSend, createSharing } from './core/sharing/index.ts';

interface ServicesOptions {
  readonly policy: Policy;
  readonly userData: string;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly consent: Consent;
  /** Where a share comes from that no window asks for. */
  readonly withoutWindow: Exclude<MadeFrom, 'window'>;
}

/** What it takes to make a link and its receipt, or a draft, with or without tray and windows. */
export const createServices = ({
  policy,
  userData,
  settings,
  log,
  consent,
  withoutWindow,
}: ServicesOptions) => {
  const newId = () => randomUUID();
  const keychain =
    process.platform === 'linux'
      ? createKeychain({ secretService: createSecretService(createSessionBus()) })
      : createKeychain();
  const api = createGuardedApi(
    createOnetimeApi({ network: createNetwork('api'), freshNetwork: createNetwork('api-once') }),
    policy,
  );
  const store = createRecordStore({ folder: join(userData, 'records'), keychain, random, clock });
  const records = createRecords({ store, log });
  const receipts = createReceipts({ policy, records, settings, clock });
  const send = createSend({ policy, api, keychain, receipts, clock, log, newId });
  const recipients = createRecipients({ consent, receipts });
  const sharing = createSharing({ policy, send, recipients, settings, clock, log });
  const drafts = createDrafts({ records, log });
  const editing = createDraftEditing({ policy, drafts, clock });
  const shareOrKeep = createShareOrKeep({
    policy,
    sharing,
    recipients,
    drafts,
    editing,
    settings,
    clock,
    withoutWindow,
    newId,
  });
  return { newId, keychain, api, records, receipts, send, recipients, sharing, drafts, editing, shareOrKeep };
};
