import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import type { Origin } from './form.ts';

/** That this is a draft, and that it goes elsewhere now if it does. */
export const DraftNote = ({ origin }: { readonly origin: Origin }) => {
  const { state, text } = useApp();
  const nameOf = (serverName: string, username: string | null): string =>
    `${serverName} · ${username ?? text('destination.anonymous')}`;
  const was = nameOf(origin.serverName, origin.username);
  const now = state.profile === null ? was : nameOf(state.profile.serverName, state.profile.username);
  return was === now ? (
    <Note kind="info">{text('compose.isDraft')}</Note>
  ) : (
    <Note kind="warn">{text('compose.draftElsewhere', { was, now })}</Note>
  );
};
