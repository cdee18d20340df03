import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import type { Origin } from './form.ts';

/** Says that this is a draft, and warns if it would now go to another server or account. */
export const DraftCallout = ({ origin }: { readonly origin: Origin }) => {
  const { state, text } = useApp();
  const nameOf = (serverName: string, username: string | null): string =>
    `${serverName} · ${username ?? text('destination.anonymous')}`;
  const was = nameOf(origin.serverName, origin.username);
  const now = state.profile === null ? was : nameOf(state.profile.serverName, state.profile.username);
  return was === now ? (
    <Callout kind="info">{text('compose.isDraft')}</Callout>
  ) : (
    <Callout kind="warn">{text('compose.draftElsewhere', { was, now })}</Callout>
  );
};
