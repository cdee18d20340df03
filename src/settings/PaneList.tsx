import type { KeyboardEvent } from 'react';
import { type SettingsPane, settingsPanes } from '../shared/model/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './PaneList.module.css';
import { paneId, paneTitles, tabId } from './panes.ts';

interface PaneListProps {
  readonly shown: SettingsPane;
  /** Those with text that is not saved. */
  readonly unsaved: readonly SettingsPane[];
  readonly onShow: (pane: SettingsPane) => void;
}

/** The panes beside the one that is shown; in a narrow window a menu of them above it. */
export const PaneList = ({ shown, unsaved, onShow }: PaneListProps) => {
  const { text } = useApp();
  const press = (event: KeyboardEvent) => {
    const pane = paneAt(event.key, shown);
    if (pane === null) return;
    event.preventDefault();
    onShow(pane);
    document.getElementById(tabId(pane))?.focus();
  };
  return (
    <>
      <div
        role="tablist"
        aria-label={text('settings.title')}
        aria-orientation="vertical"
        className={styles.list}
        onKeyDown={press}
      >
        {settingsPanes.map((pane) => (
          <Button
            key={pane}
            kind="quiet"
            role="tab"
            id={tabId(pane)}
            aria-selected={pane === shown}
            // Of the others, those are drawn only if something may be typed in them.
            aria-controls={pane === shown ? paneId(pane) : undefined}
            tabIndex={pane === shown ? 0 : -1}
            onClick={() => onShow(pane)}
          >
            <span>{text(paneTitles[pane])}</span>
            {unsaved.includes(pane) ? (
              <span className={styles.unsaved}>
                <VisuallyHidden>{text('settings.unsaved')}</VisuallyHidden>
              </span>
            ) : null}
          </Button>
        ))}
      </div>
      <div className={styles.menu}>
        <Field label={text('settings.title')}>
          {(control) => (
            <Select
              {...control}
              name="pane"
              value={shown}
              onChange={(event) => {
                const pane = settingsPanes.find((known) => known === event.target.value);
                if (pane !== undefined) onShow(pane);
              }}
            >
              {settingsPanes.map((pane) => (
                <option key={pane} value={pane}>
                  {[text(paneTitles[pane]), unsaved.includes(pane) ? text('settings.unsaved') : '']
                    .filter(Boolean)
                    .join(' · ')}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  );
};

/** Where a key leads from the pane that is shown; from the last to the first, and back. */
const paneAt = (key: string, shown: SettingsPane): SettingsPane | null => {
  const at = settingsPanes.indexOf(shown);
  switch (key) {
    case 'ArrowDown':
      return settingsPanes[(at + 1) % settingsPanes.length] ?? null;
    case 'ArrowUp':
      return settingsPanes.at(at - 1) ?? null;
    case 'Home':
      return settingsPanes[0];
    case 'End':
      return settingsPanes.at(-1) ?? null;
    default:
      return null;
  }
};
