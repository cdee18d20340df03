import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { bridge } from '../ui/bridge.ts';

export interface DestinationChoice {
  /** The id of the profile that was chosen, until the main process has answered; its word then counts. */
  readonly underWay: string | null;
  readonly failure: Failure | null;
  readonly choose: (id: string) => Promise<void>;
}

/** Chooses another profile for what is made from now on. */
export const useDestination = (): DestinationChoice => {
  const [underWay, setUnderWay] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (id: string) => {
    setUnderWay(id);
    setFailure(null);
    const reply = await bridge.chooseProfile({ id }).finally(() => setUnderWay(null));
    if (!reply.ok) setFailure(reply.failure);
  };
  return { underWay, failure, choose };
};
