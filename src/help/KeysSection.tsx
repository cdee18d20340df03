import { Fragment } from 'react';
import { hotkeyText, withoutKeys, workingKeys } from '../shared/hotkey-text.ts';
import type { AppHotkey, HotkeyView } from '../shared/model/hotkey.ts';
import { Keys } from '../ui/Keys.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './KeysSection.module.css';
import { Section } from './Section.tsx';
import { shortcutsOf } from './shortcuts.ts';

export const KeysSection = () => {
  const { state, text } = useApp();
  const keys = state.hotkey.by === 'app' ? state.hotkey.accelerator : workingKeys(state.hotkey);
  const hotkey = keys === null ? null : hotkeyText(text, keys, state.platform);
  const problem = problemOf(state.hotkey);
  return (
    <Section id="keys">
      <table className={styles.table} aria-labelledby="section-keys">
        <thead className={styles.head}>
          <tr>
            <th scope="col">{text('help.key')}</th>
            <th scope="col">{text('help.does')}</th>
          </tr>
        </thead>
        <tbody>
          <GroupRow title={text('hotkey.heading')} />
          <tr>
            <th scope="row">{hotkey === null ? text(withoutKeys(state.hotkey)) : <Keys>{hotkey}</Keys>}</th>
            <td>
              {text('hotkey.what')}
              {hotkey === null ? ` ${text('help.setHotkey')}` : null}
              {hotkey === null || problem === null ? null : (
                <span className={styles.taken}>{text(`hotkey.${problem}`, { hotkey })}</span>
              )}
            </td>
          </tr>
          {state.moreHotkeys.map(({ id, does, view }) => (
            <tr key={id}>
              <th scope="row">
                <HotkeyKeys hotkey={view} />
              </th>
              <td>{text(`hotkey.does.${does}`)}</td>
            </tr>
          ))}
        </tbody>
        {shortcutsOf(text, state.platform).map(({ where, shortcuts }) => (
          <tbody key={where}>
            <GroupRow title={where} />
            {shortcuts.map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index === 0 ? null : ' '}
                      <Keys>{key}</Keys>
                    </Fragment>
                  ))}
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Section>
  );
};

/** The keys of one of the user's own hotkeys, or why none are known. */
const HotkeyKeys = ({ hotkey }: { readonly hotkey: HotkeyView }) => {
  const { state, text } = useApp();
  const keys = workingKeys(hotkey);
  return keys === null ? text(withoutKeys(hotkey)) : <Keys>{hotkeyText(text, keys, state.platform)}</Keys>;
};

/** Why the keys that were chosen here do nothing. */
const problemOf = (hotkey: HotkeyView): Exclude<AppHotkey['status'], 'on' | 'off'> | null =>
  hotkey.by !== 'app' || hotkey.status === 'on' || hotkey.status === 'off' ? null : hotkey.status;

const GroupRow = ({ title }: { readonly title: string }) => (
  <tr className={styles.group}>
    <th scope="rowgroup" colSpan={2}>
      {title}
    </th>
  </tr>
);
