import { useState } from 'react';
import type { DraftView } from '../shared/model/drafts.ts';
import { dateTimeText, lifetimeText } from '../shared/text.ts';
import type { Seconds } from '../shared/units.ts';
import { bridge } from '../ui/bridge.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';
import type { TextContext } from './entry-text.ts';
import type { RunAction } from './use-actions.ts';

interface DeadlineSelectProps {
  readonly draft: DraftView;
  readonly context: TextContext;
  readonly onAction: RunAction;
}

const offered: readonly Seconds[] = [3_600, 86_400, 7 * 86_400];
const never = 'never';
const unchanged = 'unchanged';

/** How long a draft may wait. The choice stays selected; the resulting date is shown among the facts. */
export const DeadlineSelect = ({ draft, context, onAction }: DeadlineSelectProps) => {
  const { text, language, now } = context;
  const { id, discardAt } = draft;
  const { maxDraftAge } = useApp().state.policy;
  const [chosen, setChosen] = useState<string | null>(null);

  const choose = async (value: string) => {
    setChosen(value);
    const discardAfter = offered.find((seconds) => String(seconds) === value) ?? null;
    const reply = await onAction(
      'deadline',
      () => bridge.setDraftDeadline({ id, discardAfter }),
      text(discardAfter === null ? 'activity.deadlineNever' : 'activity.deadlineSet'),
    );
    if (!reply.ok) setChosen((since) => (since === value ? null : since));
  };

  return (
    <div className={styles.deadline}>
      <Field label={text('activity.deadline')}>
        {(control) => (
          <Select
            {...control}
            name="deadline"
            value={chosen ?? (discardAt === null ? never : unchanged)}
            onChange={(event) => void choose(event.target.value)}
          >
            {chosen === null && discardAt !== null ? (
              <option value={unchanged}>{dateTimeText(language, discardAt, now)}</option>
            ) : null}
            {maxDraftAge === null ? <option value={never}>{text('activity.deadlineNone')}</option> : null}
            {offered
              .filter((seconds) => seconds <= (maxDraftAge ?? seconds))
              .map((seconds) => (
                <option key={seconds} value={seconds}>
                  {lifetimeText(text, seconds)}
                </option>
              ))}
          </Select>
        )}
      </Field>
    </div>
  );
};
