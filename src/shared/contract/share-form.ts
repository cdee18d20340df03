import { z } from 'zod';
import {
  maxDomainCharacters,
  maxFormCharacters,
  maxNoteCharacters,
  maxRecipientCharacters,
  maxTypedCharacters,
} from '../limits.ts';
import { id, lifetime, line, optionalLine } from './call.ts';

/** The optional fields of a link, and its lifetime. */
export const linkForm = {
  lifetime,
  passphrase: optionalLine(maxTypedCharacters),
  recipient: optionalLine(maxRecipientCharacters),
  shareDomain: optionalLine(maxDomainCharacters),
  note: line(maxNoteCharacters),
};
export const shareForm = z.strictObject({
  secret: line(maxFormCharacters),
  ...linkForm,
  draft: id.nullable(),
});
