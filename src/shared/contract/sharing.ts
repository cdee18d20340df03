import { z } from 'zod';
import {
  maxPasswordCharacters,
  maxPasswordWords,
  minPasswordCharacters,
  minPasswordWords,
} from '../limits.ts';
import { characterSets, type MadePassword, wordSeparators } from '../model/passwords.ts';
import type { GeneratedView, ShareReply } from '../model/sharing.ts';
import { call, makers, nothing, type Outcome } from './call.ts';
import { lineForm, linkForm, shareForm } from './share-form.ts';

const recipe = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('characters'),
    length: z.int().min(minPasswordCharacters).max(maxPasswordCharacters),
    sets: z.array(z.enum(characterSets)).min(1).max(characterSets.length),
    avoidLookAlikes: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('words'),
    words: z.int().min(minPasswordWords).max(maxPasswordWords),
    separator: z.enum(wordSeparators),
    capitalize: z.boolean(),
  }),
]);

export const sharingCalls = {
  /** What cannot be sent now is kept as a draft before this answers. `draft` is the one this form comes from. */
  share: call<Outcome<ShareReply>>()(makers, shareForm, 'draft'),
  /** The same for a line of a list. Nothing is copied, since another link follows. */
  shareLine: call<Outcome<ShareReply>>()(['quick-share'], lineForm),
  /** The server generates the secret. */
  generate: call<Outcome<GeneratedView>>()(['generate'], z.strictObject(linkForm)),
  /** Generates a secret on this computer; it is not sent anywhere yet. */
  makePassword: call<MadePassword>()(['generate'], recipe),
  /** Some words that are easy to read out on the phone. */
  makePassphrase: call<string>()(makers, nothing),
};
