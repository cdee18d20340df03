import {
  maxPasswordCharacters,
  maxPasswordWords,
  minPasswordCharacters,
  minPasswordWords,
} from '../shared/limits.ts';
import type { CharacterRecipe, Recipes, wordSeparators } from '../shared/model/passwords.ts';

/** The recipe as the bridge takes it. */
export const recipeOf = ({ kind, characters, words }: Recipes) => (kind === 'words' ? words : characters);

export const lengths = { least: minPasswordCharacters, most: maxPasswordCharacters } as const;
export const wordCounts = { least: minPasswordWords, most: maxPasswordWords } as const;

export const separatorNames = {
  '-': 'hyphen',
  ' ': 'space',
  '.': 'stop',
  _: 'underscore',
} as const satisfies Record<(typeof wordSeparators)[number], string>;

/** How hard a value is to guess. */
export const strengthOf = (entropyBits: number): 'weak' | 'fair' | 'strong' =>
  entropyBits < 50 ? 'weak' : entropyBits < 75 ? 'fair' : 'strong';

const patterns = { lower: 'a-z', upper: 'A-Z', digits: '0-9', symbols: '!-/:-@[-`{-~' } as const;

/** Whether a password could be of that recipe: a server that does not know recipes makes up its own. */
export const isOfRecipe = (password: string, { length, sets }: CharacterRecipe): boolean =>
  password.length === length &&
  new RegExp(`^[${sets.map((set) => patterns[set]).join('')}]*$`).test(password);
