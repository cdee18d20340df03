import { z } from 'zod';
import type { MadePassword } from '../model/passwords.ts';
import { characterRecipe, recipesSchema, wordRecipe } from '../model/recipes.ts';
import type { GeneratedView, ShareReply } from '../model/sharing.ts';
import { call, makers, nothing, type Outcome } from './call.ts';
import { lineForm, linkForm, shareForm } from './share-form.ts';

const recipe = z.discriminatedUnion('kind', [characterRecipe, wordRecipe]);

export const sharingCalls = {
  /** What cannot be sent now is kept as a draft before this answers. `draft` is the one this form comes from. */
  share: call<Outcome<ShareReply>>()(makers, shareForm, 'draft'),
  /** The same for a line of a list. Nothing is copied, since another link follows. */
  shareLine: call<Outcome<ShareReply>>()(['quick-share'], lineForm),
  /** The server generates the secret, by the recipe if it knows recipes. */
  generate: call<Outcome<GeneratedView>>()(
    ['generate'],
    z.strictObject({ ...linkForm, recipe: characterRecipe }),
  ),
  /** What Generate begins with the next time. */
  rememberRecipes: call<Outcome>()(['generate'], recipesSchema),
  /** Generates a secret on this computer; it is not sent anywhere yet. */
  makePassword: call<MadePassword>()(['generate'], recipe),
  /** Some words that are easy to read out on the phone. */
  makePassphrase: call<string>()(makers, nothing),
};
