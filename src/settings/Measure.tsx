import { useId, useState } from 'react';
import { failureText } from '../shared/failure-text.ts';
import type { Latency } from '../shared/model/profiles.ts';
import { defaultServer, regionOf } from '../shared/regions.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { numberText } from '../ui/format.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Measure.module.css';

const serverNameOf = (server: string): string => regionOf(server)?.name ?? new URL(server).host;

/** The quickest first, those that did not answer last. */
const sorted = (measured: readonly Latency[]): readonly Latency[] =>
  [...measured].sort((one, other) => rank(one) - rank(other));

const rank = ({ answer }: Latency): number =>
  typeof answer === 'number' ? answer : Number.POSITIVE_INFINITY;

/** How long each server takes to answer, when somebody wants to know. */
export const Measure = () => {
  const { state, text } = useApp();
  const hintId = useId();
  const [measuring, setMeasuring] = useState(false);
  const [measured, setMeasured] = useState<readonly Latency[]>([]);

  const measure = async () => {
    setMeasuring(true);
    setMeasured(await bridge.measureServers().finally(() => setMeasuring(false)));
  };
  const nameOf = (server: string): string => {
    const region = regionOf(server);
    if (region === undefined) return server === defaultServer ? text('server.default') : serverNameOf(server);
    return text('server.region', { name: text(`region.${region.id}`), serverName: region.name });
  };

  return (
    <div className={styles.measure}>
      <Button
        kind="quiet"
        className={styles.button}
        aria-describedby={hintId}
        unavailable={measuring}
        onClick={() => void measure()}
      >
        {text(measuring ? 'measure.measuring' : 'measure.measure')}
      </Button>
      <p id={hintId} className={styles.hint}>
        {text('measure.hint')}
      </p>
      <div role="status">
        {measured.length === 0 ? null : (
          <dl className={styles.list}>
            {sorted(measured).map(({ server, answer }) => (
              <div key={server} className={styles.server}>
                <dt>{nameOf(server)}</dt>
                <dd>
                  {typeof answer === 'number'
                    ? text('measure.ms', { ms: numberText(state.language, Math.round(answer)) })
                    : failureText(text, answer, serverNameOf(server))}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  );
};
