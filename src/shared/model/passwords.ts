export const characterSets = ['lower', 'upper', 'digits', 'symbols'] as const;

export type CharacterSet = (typeof characterSets)[number];

export const wordSeparators = ['-', ' ', '.', '_'] as const;

/** How a secret is generated on this computer. */
export type PasswordRecipe =
  | {
      readonly kind: 'characters';
      readonly length: number;
      /** At least one character of each is in the password. */
      readonly sets: readonly CharacterSet[];
      /** Leaves out characters that are easily confused, such as 0 and O. */
      readonly avoidLookAlikes: boolean;
    }
  | {
      readonly kind: 'words';
      readonly words: number;
      readonly separator: (typeof wordSeparators)[number];
      readonly capitalize: boolean;
    };

type Recipe<Kind extends PasswordRecipe['kind']> = Extract<PasswordRecipe, { readonly kind: Kind }>;
export type CharacterRecipe = Recipe<'characters'>;

/** Both recipes, so that switching between them loses nothing. */
export interface Recipes {
  readonly kind: PasswordRecipe['kind'];
  readonly characters: CharacterRecipe;
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

export interface MadePassword {
  readonly value: string;
  /** Log2 of the number of values this recipe can give, all equally likely. */
  readonly entropyBits: number;
}
