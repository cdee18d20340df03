import type { ProfileView } from '../shared/model.ts';
import type { Text } from '../shared/text.ts';

export const profileName = (text: Text, { place, username }: ProfileView): string =>
  `${place} · ${username ?? text('destination.anonymous')}`;
