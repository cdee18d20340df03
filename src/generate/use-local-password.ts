import { useEffect, useRef, useState } from 'react';
import type { MadePassword, Recipes } from '../shared/model/passwords.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { recipeOf } from './recipe.ts';

export interface LocalPassword {
  readonly recipes: Recipes;
  /** `null` before the first one is made. */
  readonly made: MadePassword | null;
  /** Whether the current one is about to be replaced. */
  readonly making: boolean;
  readonly change: (recipes: Recipes) => void;
  /** Of what a server makes up: nothing is made here. */
  readonly changeOnly: (recipes: Recipes) => void;
  readonly makeAnother: () => Promise<void>;
  /** Discards the current one, which has been used. */
  readonly forget: () => void;
}

/** A password made up on this computer, and again whenever its recipe changes. */
export const useLocalPassword = (): LocalPassword => {
  const { preferences } = useApp().state;
  const [recipes, setRecipes] = useState(preferences.passwordRecipes);
  useRemembered(recipes, preferences.passwordRecipes);
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
    changeOnly: (next) => {
      setRecipes(next);
      // It is not of this recipe any more.
      setMade(null);
    },
    makeAnother: () => make(recipes),
    forget: () => {
      newest.current += 1;
      setMade(null);
      setMaking(false);
    },
  };
};

/** What was chosen is there the next time, once it has not changed for a moment: a slider passes many lengths. */
const useRemembered = (recipes: Recipes, known: Recipes): void => {
  useEffect(() => {
    if (JSON.stringify(recipes) === JSON.stringify(known)) return;
    const timer = setTimeout(() => void bridge.rememberRecipes(recipes), 300);
    return () => clearTimeout(timer);
  }, [recipes, known]);
};
