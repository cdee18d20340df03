import type { Failure } from '../shared/failure.ts';

/** Whether the server did certainly not make one, for a reason that does not keep this computer from making one. */
export const canBeMadeHere = (failure: Failure): boolean => {
  switch (failure.kind) {
    case 'offline':
    case 'server-fault':
      return !failure.mayHaveBeenSent;
    case 'rate-limited':
      return true;
    default:
      return false;
  }
};
