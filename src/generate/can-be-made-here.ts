import type { Failure } from '../shared/failure.ts';

/** Whether the server certainly made no password, and this computer could make one instead. */
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
