import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { Section } from './Section.tsx';

/** Whether the app starts at login: as the system has it, which other programs can change. */
export const LoginSection = () => {
  const { state, text } = useApp();
  /** What was chosen, until the main process has answered. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const set = async (isOn: boolean) => {
    setChosen(isOn);
    setSaved(false);
    setFailure(null);
    const reply = await bridge.setLoginStart({ isOn }).finally(() => setChosen(null));
    if (reply.ok) setSaved(true);
    else setFailure(reply.failure);
  };
  return (
    <Section>
      <Checkbox
        label={text('login.start')}
        checked={chosen ?? state.loginStart !== 'off'}
        // Another choice would overtake this one.
        fixed={chosen !== null || state.policy.loginStartFixed}
        reason={state.policy.loginStartFixed ? text('policy.set') : null}
        onChange={(isOn) => void set(isOn)}
      />
      {state.loginStart === 'needs-approval' ? (
        <Callout kind="warn">{text('login.needsApproval')}</Callout>
      ) : null}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
      <Announcement>{saved ? text('preferences.saved') : ''}</Announcement>
    </Section>
  );
};
