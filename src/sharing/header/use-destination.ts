import { useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import { bridge } from '../../ui/bridge.ts';

export interface DestinationChoice {
  /** The id of the profile just chosen, until the main process has answered. */
  readonly pending: string | null;
  readonly failure: Failure | null;
  readonly choose: (id: string) => Promise<void>;
}

/** Changes the profile that links are made with. */
export const useDestination = (): DestinationChoice => {
  const [pending, setPending] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (id: string) => {
    setPending(id);
    setFailure(null);
    const reply = await bridge.chooseProfile({ id }).finally(() => setPending(null));
    if (!reply.ok) setFailure(reply.failure);
  };
  return { pending, failure, choose };
};
