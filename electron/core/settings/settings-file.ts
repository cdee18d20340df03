import type { Notice } from '../../../src/shared/model/settings.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Settings } from './settings.ts';

export interface SettingsFile {
  /** Read once, at start. A damaged file is set aside, never overwritten. */
  load(): Promise<{ readonly settings: Settings; readonly notices: readonly Notice[] }>;
  /** Atomic and durable: on failure the old file is still whole. */
  save(settings: Settings): Promise<Result<null, { readonly kind: 'settings-not-saved' }>>;
}
