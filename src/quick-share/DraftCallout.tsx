import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import type { Origin } from './form.ts';

interface DraftCalloutProps {
  readonly origin: Origin;
  readonly recipient: string;
}

/** Says that this is a draft, and warns if it would now go to another server or account. */
export const DraftCallout = ({ origin, recipient }: DraftCalloutProps) => {
  const { state, text } = useApp();
  const nameOf = (serverName: string, username: string | null): string =>
    `${serverName} · ${username ?? text('destination.anonymous')}`;
  const was = nameOf(origin.serverName, origin.username);
  const now = state.profile === null ? was : nameOf(state.profile.serverName, state.profile.username);
  if (origin.mayHaveBeenMailed)
    return <Callout kind="warn">{text('activity.maybeSentMailed', { recipient })}</Callout>;
  return was === now ? (
    <Callout kind="info">{text('compose.isDraft')}</Callout>
  ) : (
    <Callout kind="warn">{text('compose.draftElsewhere', { was, now })}</Callout>
  );
};
