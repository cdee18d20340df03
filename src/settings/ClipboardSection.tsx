import { clearLinksAfter } from '../shared/clear-links.ts';
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

const clearAfter: readonly number[] = [30, 60, 120, 300];

/** What becomes of what was copied, and what others see of the windows. */
export const ClipboardSection = () => {
  const { state, text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  return (
    <Section>
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
      {state.platform === 'linux' ? null : (
        <Checkbox
          label={text('preferences.hide')}
          checked={preferences.hideFromCapture}
          onChange={(hideFromCapture) => void save({ hideFromCapture })}
        />
      )}
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
