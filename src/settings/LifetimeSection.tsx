import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { Seconds } from '../shared/limits.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { bridge } from '../ui/bridge.ts';
import { LifetimeSelect } from '../ui/LifetimeSelect.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { Section } from './Section.tsx';

export const LifetimeSection = () => {
  const { state, text } = useApp();
  /** Shown until the main process has answered; its word then counts. */
  const [underWay, setUnderWay] = useState<Seconds | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);

  const save = async (lifetime: Seconds) => {
    setUnderWay(lifetime);
    setFailure(null);
    setSaved(false);
    const reply = await bridge
      .saveDefaultLifetime({ lifetime })
      // Another may have been chosen meanwhile.
      .finally(() => setUnderWay((newest) => (newest === lifetime ? null : newest)));
    if (reply.ok) setSaved(true);
    else setFailure(reply.failure);
  };

  return (
    <Section id="lifetime">
      <LifetimeSelect
        label={text('defaults.lifetime')}
        hint={text('defaults.hint')}
        error={failure === null ? null : failureText(text, failure, '')}
        value={underWay ?? state.defaultLifetime}
        onChange={(lifetime) => void save(lifetime)}
      />
      <Announcement>{saved ? text('defaults.saved') : ''}</Announcement>
    </Section>
  );
};
