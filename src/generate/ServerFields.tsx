import type { CharacterRecipe } from '../shared/model/passwords.ts';
import { useApp } from '../ui/use-app-state.ts';
import { CharacterFields } from './CharacterFields.tsx';
import styles from './Compose.module.css';
import { NumberSlider } from './NumberSlider.tsx';
import recipeStyles from './RecipeFields.module.css';
import { lengths } from './recipe.ts';

interface ServerFieldsProps {
  readonly recipe: CharacterRecipe;
  readonly onChange: (recipe: CharacterRecipe) => void;
}

/** What the server is asked to make up. */
export const ServerFields = ({ recipe, onChange }: ServerFieldsProps) => {
  const { text } = useApp();
  return (
    <>
      <p className={styles.hint}>{text('generate.serverHint')}</p>
      <div className={recipeStyles.recipe}>
        <NumberSlider
          label={text('generate.length')}
          numberLabel={text('generate.lengthNumber')}
          name="length"
          range={lengths}
          value={recipe.length}
          onChange={(length) => onChange({ ...recipe, length })}
        />
        <CharacterFields recipe={recipe} onChange={(change) => onChange({ ...recipe, ...change })} />
      </div>
    </>
  );
};
