import { type Recipes, wordSeparators } from '../shared/model/passwords.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './RecipeFields.module.css';
import { separatorNames } from './recipe.ts';

interface WordFieldsProps {
  readonly recipe: Recipes['words'];
  readonly onChange: (change: Partial<Recipes['words']>) => void;
}

export const WordFields = ({ recipe, onChange }: WordFieldsProps) => {
  const { text } = useApp();
  return (
    <div className={styles.row}>
      <Field label={text('generate.separator')}>
        {(control) => (
          <Select
            {...control}
            name="separator"
            value={recipe.separator}
            onChange={(event) => {
              const separator = wordSeparators.find((offered) => offered === event.target.value);
              if (separator !== undefined) onChange({ separator });
            }}
          >
            {wordSeparators.map((separator) => (
              <option key={separator} value={separator}>
                {text(`generate.separator.${separatorNames[separator]}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className={styles.beside}>
        <Checkbox
          label={text('generate.capitalize')}
          checked={recipe.capitalize}
          onChange={(capitalize) => onChange({ capitalize })}
        />
      </div>
    </div>
  );
};
