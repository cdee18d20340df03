import type { ProfileView } from '../../shared/model/profiles.ts';
import { Destination } from '../../ui/Destination.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import { useApp } from '../../ui/use-app-state.ts';
import styles from './Header.module.css';

interface DestinationSelectProps {
  readonly profiles: readonly ProfileView[];
  readonly chosen: string;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => Promise<void>;
}

/** A native select, laid invisibly over the destination as it is usually shown. */
export const DestinationSelect = ({ profiles, chosen, disabled, onChoose }: DestinationSelectProps) => {
  const { text } = useApp();
  return (
    <div className={styles.where}>
      <span className={styles.caption} aria-hidden="true">
        <Destination profile={profiles.find(({ id }) => id === chosen) ?? null} />
        <ChevronIcon />
      </span>
      <select
        aria-label={text('destination.goesTo')}
        value={chosen}
        disabled={disabled}
        onChange={(event) => void onChoose(event.target.value)}
      >
        {profiles.map(({ id, serverName, username, isAllowed }) => (
          <option key={id} value={id} disabled={!isAllowed} dir="auto">
            {`${serverName} · ${username ?? text('destination.anonymous')}${isAllowed ? '' : ` (${text('policy.notAllowed')})`}`}
          </option>
        ))}
      </select>
    </div>
  );
};
