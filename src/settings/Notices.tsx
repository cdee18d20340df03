import { BrokenPolicyCallout } from '../ui/BrokenPolicyCallout.tsx';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';

/** What was found wrong at the start. */
export const Notices = () => {
  const { state, text } = useApp();
  const settings = state.notices.map((notice) => (
    <Callout key={notice.kind} kind="warn">
      {text(notice.kind === 'settings-damaged' ? 'settings.damaged' : 'settings.fromNewer', {
        keptAs: notice.keptAs,
      })}
    </Callout>
  ));
  return (
    <>
      <PolicyNotice />
      {settings}
    </>
  );
};

/** What became of the administrator's file. */
const PolicyNotice = () => {
  const { state, text } = useApp();
  const { notice } = state.policy;
  switch (notice.kind) {
    case 'none':
      return null;
    case 'in-force':
      return <Callout kind="info">{text('policy.inForce', { file: notice.file })}</Callout>;
    case 'ignored':
      return (
        <Callout kind="warn">
          {text('policy.ignored', { file: notice.file, why: text(`policy.why.${notice.why}`) })}
        </Callout>
      );
    case 'broken':
      return <BrokenPolicyCallout />;
  }
};
