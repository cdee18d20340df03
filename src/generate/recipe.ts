import {
  maxPasswordCharacters,
  maxPasswordWords,
  minPasswordCharacters,
  minPasswordWords,
} from '../shared/limits.ts';
import type { PasswordRecipe, wordSeparators } from '../shared/model/passwords.ts';

type Recipe<Kind extends PasswordRecipe['kind']> = Extract<PasswordRecipe, { readonly kind: Kind }>;

/** Both recipes, so that switching between them loses nothing. */
export interface Recipes {
  readonly kind: PasswordRecipe['kind'];
  readonly characters: Recipe<'characters'>;
  readonly words: Recipe<'words'>;
}

export const usualRecipes: Recipes = {
  kind: 'characters',
  characters: {
    kind: 'characters',
    length: 20,
    sets: ['lower', 'upper', 'digits', 'symbols'],
    avoidLookAlikes: false,
  },
  words: { kind: 'words', words: 6, separator: '-', capitalize: false },
};

/** The recipe as the bridge takes it. */
export const recipeOf = ({ kind, characters, words }: Recipes) =>
  kind === 'words' ? words : { ...characters, sets: [...characters.sets] };

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
