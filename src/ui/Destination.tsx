import type { ProfileView } from '../shared/model/profiles.ts';
import styles from './Destination.module.css';
import { useApp } from './use-app-state.ts';

/** The server a secret would go to, and the account. */
export const Destination = ({ profile }: { readonly profile: ProfileView | null }) => {
  const { text } = useApp();
  if (profile === null) return <span className={styles.destination}>{text('destination.none')}</span>;
  return (
    <span className={styles.destination}>
      <b dir="auto">{profile.serverName}</b> · <bdi>{profile.username ?? text('destination.anonymous')}</bdi>
    </span>
  );
};
