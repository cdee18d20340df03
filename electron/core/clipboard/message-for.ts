import type { Language } from '../../../src/shared/languages.ts';
import { builtInTemplates, messageOf } from '../../../src/shared/message.ts';
import type { Preferences } from '../../../src/shared/model/preferences.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import { Sensitive } from '../base/sensitive.ts';
import type { NewReceipt } from '../receipts/index.ts';

/** A link with what its recipient needs to know, in the user's own words if there are any. */
export const messageFor = (
  { link, expiresAt, hasPassphrase }: Pick<NewReceipt, 'link' | 'expiresAt' | 'hasPassphrase'>,
  language: Language,
  { templates }: Pick<Preferences, 'templates'>,
  now: Timestamp,
): Sensitive =>
  new Sensitive(
    messageOf({
      template: templates[language] ?? builtInTemplates[language],
      language,
      link: link.reveal(),
      expiresAt,
      now,
      hasPassphrase,
    }),
  );
