import { Sensitive } from '../base/sensitive.ts';
import { isToken } from '../settings/index.ts';

/** A token as the user typed or pasted it, without the space around it; `null` if it can be none. */
export const tokenOf = (typed: Sensitive): Sensitive | null => {
  const token = typed.reveal().trim();
  return isToken(token) ? new Sensitive(token) : null;
};
