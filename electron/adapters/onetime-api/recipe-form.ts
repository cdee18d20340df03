import type { CharacterRecipe, CharacterSet } from '../../../src/shared/model/passwords.ts';

const names: Readonly<Record<CharacterSet, string>> = {
  lower: 'lowercase',
  upper: 'uppercase',
  digits: 'numbers',
  symbols: 'symbols',
};

/**
 * A recipe as `/generate` takes it in a form. A server takes each set for wanted unless it is named without a value: in Ruby
 * any text is true, `false` and the empty one too. Servers before 0.24 ignore all of it.
 */
export const recipeForm = ({ length, sets, avoidLookAlikes }: CharacterRecipe) => ({
  form: { length: String(length) },
  unwanted: [
    ...Object.entries(names).flatMap(([set, name]) => (sets.some((wanted) => wanted === set) ? [] : [name])),
    ...(avoidLookAlikes ? [] : ['exclude_ambiguous']),
  ].map((name) => `character_sets[${name}]`),
});
