import { clearLinksAfter } from '../shared/clear-links.ts';
import { failureText } from '../shared/failure-text.ts';
import { lifetimeText } from '../shared/text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';
import { usePreferences } from './use-preferences.ts';

const clearAfter: readonly number[] = [30, 60, 120, 300];
const keepDays: readonly number[] = [0, 7, 30, 90, 365];
const discardAfter: readonly number[] = [3_600, 86_400, 7 * 86_400];

/** Those on offer, and the present one where the settings hold another. @param most what the administrator allows. */
const offered = (
  values: readonly number[],
  present: number | null,
  most: number | null = null,
): readonly number[] => {
  const allowed = most === null ? values : values.filter((value) => value <= most);
  return present === null || allowed.includes(present)
    ? allowed
    : [...allowed, present].sort((one, other) => one - other);
};

/** What becomes of links and of what was copied, after they were made. */
export const PreferencesSection = () => {
  const { state, text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  const { keepsLinks, keepsReceipts, maxReceiptDays, keepsDrafts, maxDraftAge } = state.policy;
  const atMost = (seconds: number | null) =>
    seconds === null ? undefined : text('policy.atMost', { most: lifetimeText(text, seconds) });
  return (
    <Section id="preferences">
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
        {state.platform === 'linux' ? null : (
          <Checkbox
            label={text('preferences.hide')}
            checked={preferences.hideFromCapture}
            onChange={(hideFromCapture) => void save({ hideFromCapture })}
          />
        )}
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
        <div className={styles.choice}>
          <Field label={text('preferences.clear')} hint={text('preferences.clearHint')}>
            {(control) => (
              <Select
                {...control}
                name="clearClipboardAfter"
                value={preferences.clearClipboardAfter ?? 'never'}
                onChange={(event) => {
                  const { value } = event.target;
                  void save({ clearClipboardAfter: value === 'never' ? null : Number(value) });
                }}
              >
                <option value="never">{text('preferences.never')}</option>
                {offered(clearAfter, preferences.clearClipboardAfter).map((seconds) => (
                  <option key={seconds} value={seconds}>
                    {lifetimeText(text, seconds)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Checkbox
            label={text('preferences.clearLinks')}
            checked={clearLinksAfter(preferences) !== null}
            fixed={preferences.clearClipboardAfter === null}
            onChange={(clearLinks) => void save({ clearLinks })}
          />
        </div>
      </div>
      {state.platform === 'linux' ? <p className={styles.small}>{text('preferences.noHiding')}</p> : null}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
      <Announcement>{saved ? text('preferences.saved') : ''}</Announcement>
    </Section>
  );
};
