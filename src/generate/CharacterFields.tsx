import { characterSets, type Recipes } from '../shared/model/passwords.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './RecipeFields.module.css';

interface CharacterFieldsProps {
  readonly recipe: Recipes['characters'];
  readonly onChange: (change: Partial<Recipes['characters']>) => void;
}

export const CharacterFields = ({ recipe, onChange }: CharacterFieldsProps) => {
  const { text } = useApp();
  const { sets, avoidLookAlikes } = recipe;
  return (
    <fieldset className={styles.sets} aria-label={text('generate.sets')}>
      {characterSets.map((set) => {
        const used = sets.includes(set);
        return (
          <Checkbox
            key={set}
            label={text(`generate.set.${set}`)}
            spoken={set === 'symbols' ? undefined : text(`generate.spoken.${set}`)}
            checked={used}
            // At least one set is needed.
            fixed={used && sets.length === 1}
            onChange={(checked) =>
              onChange({
                sets: characterSets.filter((each) => (each === set ? checked : sets.includes(each))),
              })
            }
          />
        );
      })}
      <Checkbox
        label={text('generate.avoidLookAlikes')}
        checked={avoidLookAlikes}
        onChange={(checked) => onChange({ avoidLookAlikes: checked })}
      />
    </fieldset>
  );
};
