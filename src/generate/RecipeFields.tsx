import type { PasswordRecipe, Recipes } from '../shared/model/passwords.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { CharacterFields } from './CharacterFields.tsx';
import { NumberSlider } from './NumberSlider.tsx';
import styles from './RecipeFields.module.css';
import { lengths, wordCounts } from './recipe.ts';
import { WordFields } from './WordFields.tsx';

interface RecipeFieldsProps {
  readonly recipes: Recipes;
  readonly onChange: (recipes: Recipes) => void;
}

const kinds = ['characters', 'words'] as const satisfies readonly PasswordRecipe['kind'][];

export const RecipeFields = ({ recipes, onChange }: RecipeFieldsProps) => {
  const { text } = useApp();
  const { kind, characters, words } = recipes;
  return (
    <div className={styles.recipe}>
      <div className={styles.row}>
        <Field label={text('generate.kind')}>
          {(control) => (
            <Select
              {...control}
              name="kind"
              value={kind}
              onChange={(event) => {
                const chosen = kinds.find((offered) => offered === event.target.value);
                if (chosen !== undefined) onChange({ ...recipes, kind: chosen });
              }}
            >
              {kinds.map((offered) => (
                <option key={offered} value={offered}>
                  {text(`generate.${offered}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {kind === 'characters' ? (
          <NumberSlider
            key={kind}
            label={text('generate.length')}
            numberLabel={text('generate.lengthNumber')}
            name="length"
            range={lengths}
            value={characters.length}
            onChange={(length) => onChange({ ...recipes, characters: { ...characters, length } })}
          />
        ) : (
          <NumberSlider
            key={kind}
            label={text('generate.wordCount')}
            numberLabel={text('generate.wordCountNumber')}
            name="words"
            range={wordCounts}
            value={words.words}
            onChange={(count) => onChange({ ...recipes, words: { ...words, words: count } })}
          />
        )}
      </div>
      {kind === 'characters' ? (
        <CharacterFields
          recipe={characters}
          onChange={(change) => onChange({ ...recipes, characters: { ...characters, ...change } })}
        />
      ) : (
        <WordFields
          recipe={words}
          onChange={(change) => onChange({ ...recipes, words: { ...words, ...change } })}
        />
      )}
    </div>
  );
};
