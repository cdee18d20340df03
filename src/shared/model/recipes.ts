import { z } from 'zod';
import {
  maxPasswordCharacters,
  maxPasswordWords,
  minPasswordCharacters,
  minPasswordWords,
} from '../limits.ts';
import { characterSets, wordSeparators } from './passwords.ts';

/** How a password is made up of characters, here or by a server. */
export const characterRecipe = z.strictObject({
  kind: z.literal('characters'),
  length: z.int().min(minPasswordCharacters).max(maxPasswordCharacters),
  sets: z.array(z.enum(characterSets)).min(1).max(characterSets.length).readonly(),
  avoidLookAlikes: z.boolean(),
});
export const wordRecipe = z.strictObject({
  kind: z.literal('words'),
  words: z.int().min(minPasswordWords).max(maxPasswordWords),
  separator: z.enum(wordSeparators),
  capitalize: z.boolean(),
});

/** The recipes that Generate begins with: what was chosen last. */
export const recipesSchema = z.strictObject({
  kind: z.enum(['characters', 'words']),
  characters: characterRecipe,
  words: wordRecipe,
});
