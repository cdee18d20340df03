import { failureText } from '../shared/failure-text.ts';
import { lifetimeText } from '../shared/text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { offered } from './offered.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';
import { usePreferences } from './use-preferences.ts';

const keepDays: readonly number[] = [0, 7, 30, 90, 365];
const discardAfter: readonly number[] = [3_600, 86_400, 7 * 86_400];

/** What becomes of links and drafts after they were made, as Activity shows it. */
export const ActivitySection = () => {
  const { state, text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  const { keepsLinks, keepsReceipts, maxReceiptDays, keepsDrafts, maxDraftAge } = state.policy;
  const atMost = (seconds: number | null) =>
    seconds === null ? undefined : text('policy.atMost', { most: lifetimeText(text, seconds) });
  return (
    <Section>
      <div className={styles.checks}>
        <Checkbox
          label={text('preferences.watch')}
          checked={preferences.watchLinks}
          onChange={(watchLinks) => void save({ watchLinks })}
        />
        <Checkbox
          label={text('preferences.notify')}
          checked={preferences.notifyRevealed}
          onChange={(notifyRevealed) => void save({ notifyRevealed })}
        />
        <Checkbox
          label={text('preferences.keepLinks')}
          checked={preferences.keepLinks && keepsLinks}
          fixed={!keepsLinks}
          reason={keepsLinks ? null : text('policy.set')}
          onChange={(keepLinks) => void save({ keepLinks })}
        />
      </div>
      <div className={styles.pair}>
        <Field
          label={text('preferences.keep')}
          hint={
            keepsReceipts
              ? atMost(maxReceiptDays === null ? null : maxReceiptDays * 86_400)
              : text('policy.keepNone')
          }
        >
          {(control) => (
            <Select
              {...control}
              name="keepReceiptsDays"
              value={keepsReceipts ? preferences.keepReceiptsDays : 0}
              onChange={(event) => void save({ keepReceiptsDays: Number(event.target.value) })}
            >
              {(keepsReceipts ? offered(keepDays, preferences.keepReceiptsDays, maxReceiptDays) : [0]).map(
                (days) => (
                  <option key={days} value={days}>
                    {days === 0 ? text('preferences.keepNone') : lifetimeText(text, days * 86_400)}
                  </option>
                ),
              )}
            </Select>
          )}
        </Field>
        <Field
          label={text('preferences.discardDrafts')}
          hint={[
            text(keepsDrafts ? 'preferences.discardDraftsHint' : 'failure.policy-drafts'),
            atMost(maxDraftAge),
          ]
            .filter(Boolean)
            .join(' ')}
        >
          {(control) => (
            <Select
              {...control}
              name="discardDraftsAfter"
              value={preferences.discardDraftsAfter ?? 'never'}
              onChange={(event) => {
                const { value } = event.target;
                void save({ discardDraftsAfter: value === 'never' ? null : Number(value) });
              }}
            >
              {maxDraftAge === null ? <option value="never">{text('preferences.never')}</option> : null}
              {offered(discardAfter, preferences.discardDraftsAfter, maxDraftAge).map((seconds) => (
                <option key={seconds} value={seconds}>
                  {lifetimeText(text, seconds)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
      <Announcement>{saved ? text('preferences.saved') : ''}</Announcement>
    </Section>
  );
};
