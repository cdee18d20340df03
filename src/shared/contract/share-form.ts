import { z } from 'zod';
import type { Lifetime } from '../lifetime/lifetime.ts';
import {
  lastTimestamp,
  maxDomainCharacters,
  maxFormCharacters,
  maxNoteCharacters,
  maxRecipientCharacters,
  maxTypedCharacters,
} from '../limits.ts';
import { id, line, optionalLine, lifetime as seconds } from './call.ts';

const lifetime = z.union([
  seconds,
  z.strictObject({ until: z.int().min(0).max(lastTimestamp) }),
]) satisfies z.ZodType<Lifetime>;

/** The optional fields of a link, and its lifetime. */
export const linkForm = {
  lifetime,
  passphrase: optionalLine(maxTypedCharacters),
  recipient: optionalLine(maxRecipientCharacters),
  shareDomain: optionalLine(maxDomainCharacters),
  note: line(maxNoteCharacters),
};
/** A line of a list that becomes one link each. */
export const lineForm = z.strictObject({
  secret: line(maxFormCharacters),
  lifetime,
  passphrase: optionalLine(maxTypedCharacters),
  note: line(maxNoteCharacters),
});
export const shareForm = z.strictObject({
  secret: line(maxFormCharacters),
  ...linkForm,
  draft: id.nullable(),
});
