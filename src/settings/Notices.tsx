import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';

/** What was found wrong at the start. */
export const Notices = () => {
  const { state, text } = useApp();
  return state.notices.map((notice) => (
    <Callout key={notice.kind} kind="warn">
      {text(notice.kind === 'settings-damaged' ? 'settings.damaged' : 'settings.fromNewer', {
        keptAs: notice.keptAs,
      })}
    </Callout>
  ));
};
