import type { Failure } from '../shared/failure.ts';
import type { Recipes } from '../shared/model/passwords.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { numberText } from '../ui/format.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useBriefly } from '../ui/use-briefly.ts';
import { PasswordField } from './PasswordField.tsx';
import { RecipeFields } from './RecipeFields.tsx';
import { strengthOf } from './recipe.ts';
import type { LocalPassword } from './use-local-password.ts';

interface LocalFieldsProps {
  readonly local: LocalPassword;
  readonly onFailure: (failure: Failure | null) => void;
  /** The password has changed, or is about to. */
  readonly onChange: () => void;
}

/** A password made up on this computer, its recipe, and how hard it is to guess. */
export const LocalFields = ({ local, onFailure, onChange }: LocalFieldsProps) => {
  const { state, text } = useApp();
  const [renewed, announceRenewed] = useBriefly();
  const { recipes, made } = local;
  // Rounded down, so that it never promises too much.
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
    await local.makeAnother();
    announceRenewed();
  };

  return (
    <>
      <PasswordField
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
