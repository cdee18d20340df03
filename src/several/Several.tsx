import { useState } from 'react';
import { useApp } from '../ui/use-app-state.ts';
import { listText } from './list-text.ts';
import { Plan } from './Plan.tsx';
import type { ListForm } from './parse-list.ts';
import { Results } from './Results.tsx';
import { type Outcome, useMaking } from './use-making.ts';

export type Stage = 'plan' | 'making' | 'made';

interface SeveralProps {
  readonly list: string;
  /** Nothing is sent while the destination changes. */
  readonly blocked: boolean;
  readonly onStage: (stage: Stage) => void;
  /** Back to one text, which is what is left of the list. */
  readonly onBack: (text: string) => void;
  readonly onNew: () => void;
}

/** A list that becomes one link for each line: looked at first, then made, then copied. */
export const Several = ({ list, blocked, onStage, onBack, onNew }: SeveralProps) => {
  const { state } = useApp();
  const making = useMaking();
  const [result, setResult] = useState<{
    readonly outcome: Outcome;
    readonly form: ListForm;
    readonly serverName: string;
  } | null>(null);

  return result === null ? (
    <Plan
      list={list}
      making={making}
      blocked={blocked}
      onStart={async (lines, options, form) => {
        const serverName = state.profile?.serverName ?? '';
        onStage('making');
        const outcome = await making.start(lines, options);
        onStage('made');
        setResult({ outcome, form, serverName });
      }}
      onBack={() => onBack(list)}
    />
  ) : (
    <Results
      outcome={result.outcome}
      serverName={result.serverName}
      onBack={() => onBack(listText(result.outcome.left, result.form))}
      onNew={onNew}
    />
  );
};
