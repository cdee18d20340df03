import { useBriefly } from '../link/use-moment.ts';
import type { Failure } from '../shared/failure.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { numberText } from '../ui/words.ts';
import { RecipeFields } from './RecipeFields.tsx';
import { type Recipes, strengthOf } from './recipe.ts';
import type { LocalPassword } from './use-made-password.ts';
import { ValueField } from './ValueField.tsx';

interface LocalFieldsProps {
  readonly local: LocalPassword;
  readonly onFailure: (failure: Failure | null) => void;
  /** The password is another now, or about to be. */
  readonly onChange: () => void;
}

/** A password made up here, what it is made of, and how hard it is to guess. */
export const LocalFields = ({ local, onFailure, onChange }: LocalFieldsProps) => {
  const { state, text } = useApp();
  const [renewed, beginRenewed] = useBriefly();
  const { recipes, made } = local;
  // Rounded down: it never claims more than there is.
  const bits = Math.floor(made?.entropyBits ?? 0);
  const strength =
    made === null
      ? ''
      : text('generate.bits', {
          bits: numberText(state.language, bits),
          strength: text(`generate.${strengthOf(bits)}`),
        });

  const change = (next: Recipes) => {
    onChange();
    local.change(next);
  };

  const renew = async () => {
    onChange();
    await local.makeAnew();
    beginRenewed();
  };

  return (
    <>
      <ValueField
        value={made?.value ?? ''}
        hint={strength}
        onFailure={onFailure}
        buttons={
          <Button kind="quiet" aria-label={text('generate.newPassword')} onClick={() => void renew()}>
            {text('generate.new')}
          </Button>
        }
      />
      <Announcement>{renewed ? text('generate.renewed', { strength }) : ''}</Announcement>
      <RecipeFields recipes={recipes} onChange={change} />
    </>
  );
};
