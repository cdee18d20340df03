import { useState } from 'react';
import type { KeptShare } from '../result/outcome.ts';
import type { Failure } from '../shared/failure.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { formOf, type Typed } from './form.ts';

interface KeepDraft {
  readonly keeping: boolean;
  readonly keep: (typed: Typed) => Promise<void>;
}

/** Keeps what was typed as a draft, without sending it. */
export const useKeepDraft = (
  onKept: (kept: KeptShare) => void,
  onFailure: (failure: Failure, serverName: string) => void,
): KeepDraft => {
  const { state } = useApp();
  const [keeping, setKeeping] = useState(false);
  const keep = async (typed: Typed) => {
    const form = formOf(typed, state);
    if (form === null) return;
    setKeeping(true);
    const reply = await bridge.keepDraft(form).finally(() => setKeeping(false));
    const serverName = state.profile?.serverName ?? '';
    if (reply.ok) {
      onKept({ id: reply.value, passphrase: typed.passphrase || null, failure: null, serverName });
    } else onFailure(reply.failure, serverName);
  };
  return { keeping, keep };
};
