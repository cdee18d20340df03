import { useState } from 'react';
import type { Seconds } from '../shared/limits.ts';
import type { DraftView } from '../shared/model/drafts.ts';
import { dateTimeText, lifetimeText } from '../shared/text.ts';
import { bridge } from '../ui/bridge.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Details.module.css';
import type { Teller } from './entry-text.ts';
import type { Act } from './use-acts.ts';

interface DeadlineSelectProps {
  readonly draft: DraftView;
  readonly teller: Teller;
  readonly onAct: Act;
}

const offered: readonly Seconds[] = [3_600, 86_400, 7 * 86_400];
const never = 'never';
const asSet = 'as-set';

/** How long a draft may wait. What was chosen here stays chosen: the moment it leads to stands among the facts. */
export const DeadlineSelect = ({ draft, teller, onAct }: DeadlineSelectProps) => {
  const { text, language, now } = teller;
  const { id, discardAt } = draft;
  const [chosen, setChosen] = useState<string | null>(null);

  const choose = async (value: string) => {
    setChosen(value);
    const discardAfter = offered.find((seconds) => String(seconds) === value) ?? null;
    const reply = await onAct(
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
            value={chosen ?? (discardAt === null ? never : asSet)}
            onChange={(event) => void choose(event.target.value)}
          >
            {chosen === null && discardAt !== null ? (
              <option value={asSet}>{dateTimeText(language, discardAt, now)}</option>
            ) : null}
            <option value={never}>{text('activity.deadlineNone')}</option>
            {offered.map((seconds) => (
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
