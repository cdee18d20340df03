import { unseenIn } from '../shared/unseen.ts';
import { numberText } from '../ui/format.ts';
import { unseenText } from '../ui/unseen-text.ts';
import { useApp } from '../ui/use-app-state.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { lineName, lineProblemText } from './lines.ts';
import type { ListForm, ListLine } from './parse-list.ts';
import styles from './Several.module.css';

interface PreviewProps {
  readonly lines: readonly ListLine[];
  readonly form: ListForm;
  /** Whether the secrets themselves are shown. */
  readonly shown: boolean;
}

/** Each line as it will be sent. */
export const Preview = ({ lines, form, shown }: PreviewProps) => {
  const { state, text } = useApp();
  return (
    <section className={styles.preview} aria-label={text('several.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text(form === 'names' ? 'several.name' : 'several.number')}</th>
            <th scope="col">{text('compose.secret')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const problem = lineProblemText(text, line);
            const oddities = odditiesOf(line.secret);
            const characters = [...line.secret].length;
            return (
              <tr key={line.line}>
                <th scope="row" dir="auto">
                  {lineName(text, line)}
                </th>
                <td>
                  {problem !== null ? (
                    <span className={styles.wrong}>{problem}</span>
                  ) : shown ? (
                    <span className={styles.secret} dir="auto">
                      {line.secret}
                    </span>
                  ) : (
                    <>
                      {/* Always eight. How long it is stands beside it. */}
                      <span aria-hidden="true">••••••••</span>{' '}
                      <span className={styles.soft}>
                        {text('several.characters', {
                          count: characters,
                          formatted: numberText(state.language, characters),
                        })}
                      </span>
                    </>
                  )}
                  {problem !== null || oddities === '' ? null : (
                    <span className={styles.unseen}>
                      <VisuallyHidden> </VisuallyHidden>
                      {oddities}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );

  /** What nobody sees, and may not be meant. */
  function odditiesOf(secret: string): string {
    const unseen = unseenIn(secret);
    return [
      unseen === null ? null : text('several.unseen', { unseen: unseenText(text, state.language, unseen) }),
      secret === secret.trim() ? null : text('several.spaces'),
    ]
      .filter(Boolean)
      .join(' ');
  }
};
