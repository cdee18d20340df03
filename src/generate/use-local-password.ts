import { useRef, useState } from 'react';
import type { MadePassword } from '../shared/model/passwords.ts';
import { bridge } from '../ui/bridge.ts';
import { type Recipes, recipeOf, usualRecipes } from './recipe.ts';

export interface LocalPassword {
  readonly recipes: Recipes;
  /** `null` before the first one is made. */
  readonly made: MadePassword | null;
  /** Whether the current one is about to be replaced. */
  readonly making: boolean;
  readonly change: (recipes: Recipes) => void;
  readonly makeAnother: () => Promise<void>;
  /** Discards the current one, which has been used. */
  readonly forget: () => void;
}

/** A password made up on this computer, and again whenever its recipe changes. */
export const useLocalPassword = (): LocalPassword => {
  const [recipes, setRecipes] = useState(usualRecipes);
  const [made, setMade] = useState<MadePassword | null>(null);
  const [making, setMaking] = useState(false);
  const newest = useRef(0);

  const make = async (from: Recipes) => {
    newest.current += 1;
    const turn = newest.current;
    setMaking(true);
    const next = await bridge.makePassword(recipeOf(from));
    // A slider asks faster than it gets answers. Only the last recipe counts.
    if (turn !== newest.current) return;
    setMade(next);
    setMaking(false);
  };

  return {
    recipes,
    made,
    making,
    change: (next) => {
      setRecipes(next);
      void make(next);
    },
    makeAnother: () => make(recipes),
    forget: () => {
      newest.current += 1;
      setMade(null);
      setMaking(false);
    },
  };
};
