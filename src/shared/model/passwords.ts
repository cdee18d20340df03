export const characterSets = ['lower', 'upper', 'digits', 'symbols'] as const;

export type CharacterSet = (typeof characterSets)[number];

export const wordSeparators = ['-', ' ', '.', '_'] as const;

/** How a secret is made up on this computer. */
export type PasswordRecipe =
  | {
      readonly kind: 'characters';
      readonly length: number;
      /** At least one character of each is in the password. */
      readonly sets: readonly CharacterSet[];
      /** Leaves out what is easily taken for something else, such as 0 and O. */
      readonly avoidLookAlikes: boolean;
    }
  | {
      readonly kind: 'words';
      readonly words: number;
      readonly separator: (typeof wordSeparators)[number];
      readonly capitalize: boolean;
    };

export interface MadePassword {
  readonly value: string;
  /** The logarithm to base 2 of how many values this recipe could have given, all equally likely. */
  readonly entropyBits: number;
}
