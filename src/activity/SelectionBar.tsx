import { type RefObject, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { numberText } from '../ui/format.ts';
import { useApp } from '../ui/use-app-state.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { isActive } from './filter.ts';
import styles from './SendingBar.module.css';

/** What the user is asked about the selected links. */
export type SeveralQuestion = 'burn' | 'forget';

interface SelectionBarProps {
  readonly links: readonly ReceiptView[];
  readonly asking: SeveralQuestion | null;
  readonly onAsk: (question: SeveralQuestion | null) => void;
  readonly list: RefObject<HTMLElement | null>;
  readonly onOutcome: (message: string) => void;
  readonly onClear: () => void;
}

/** A link whose passphrase only the user has is burned on its own, where it is asked for. */
export const burnableOf = (links: readonly ReceiptView[]): readonly ReceiptView[] =>
  links.filter((link) => isActive(link) && !link.passphraseNeeded);

/** While several links are selected: how many, and what can be done with all of them. */
export const SelectionBar = ({ links, asking, onAsk, list, onOutcome, onClear }: SelectionBarProps) => {
  const { state, text } = useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly count: number; readonly why: Failure } | null>(null);
  const counted = (count: number) => ({ count, formatted: numberText(state.language, count) });
  const burnable = burnableOf(links);
  const active = links.filter(isActive).length;
  const withPassphrase = active - burnable.length;

  const stop = () => {
    onAsk(null);
    list.current?.focus();
  };
  const run = async (call: () => Promise<void>) => {
    onOutcome('');
    setFailure(null);
    setBusy(true);
    await call().finally(() => setBusy(false));
    stop();
  };
  const burn = () =>
    run(async () => {
      const { burned, failure: why } = await bridge.burnLinks({ ids: burnable.map(({ id }) => id) });
      if (burned > 0) onOutcome(text('activity.burnedSeveral', counted(burned)));
      if (why === null) onClear();
      else setFailure({ count: burnable.length - burned, why });
    });
  const forget = () =>
    run(async () => {
      const reply = await bridge.forgetReceipts({ ids: links.map(({ id }) => id) });
      if (!reply.ok) return setFailure({ count: links.length, why: reply.failure });
      onOutcome(text('activity.forgottenSeveral', counted(links.length)));
      onClear();
    });

  if (links.length === 0) return null;
  const selected = text('activity.selected', counted(links.length));
  const passphrases = withPassphrase === 0 ? '' : text('activity.burnOnTheirOwn', counted(withPassphrase));
  return (
    <>
      <Announcement>{selected}</Announcement>
      {asking === null ? (
        <section className={styles.bar} aria-label={selected}>
          <p className={styles.words}>{selected}</p>
          <div className={styles.actions}>
            <Button kind="quiet" onClick={onClear}>
              {text('activity.selectNone')}
            </Button>
            <Button kind="quiet" onClick={() => onAsk('forget')}>
              {text('activity.forget')}…
            </Button>
            {burnable.length === 0 ? null : (
              <Button kind="quiet" danger onClick={() => onAsk('burn')}>
                {text('activity.burn')}…
              </Button>
            )}
          </div>
        </section>
      ) : asking === 'burn' ? (
        <YesNoQuestion
          question={[text('activity.burnSeveral', counted(burnable.length)), passphrases].join(' ').trim()}
          yes={text('activity.burnLinks', counted(burnable.length))}
          no={text('ui.cancel')}
          busy={busy}
          onYes={() => void burn()}
          onNo={stop}
        />
      ) : (
        <YesNoQuestion
          question={[
            text('activity.forgetSeveral', counted(links.length)),
            active === 0 ? '' : text('activity.forgetAlive', counted(active)),
          ]
            .join(' ')
            .trim()}
          yes={text('activity.forgetReceipts', counted(links.length))}
          no={text('ui.cancel')}
          busy={busy}
          onYes={() => void forget()}
          onNo={stop}
        />
      )}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {text('activity.notDone', {
            ...counted(failure.count),
            reason: failureText(text, failure.why, links[0]?.serverName ?? ''),
          })}
        </Callout>
      )}
    </>
  );
};
