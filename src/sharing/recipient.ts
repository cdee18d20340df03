import { withoutUnseen } from '../shared/unseen.ts';

/** The e-mail address in what was typed or pasted, without `mailto:` and its parameters or a name in front. */
export const recipientOf = (typed: string): string => {
  const text = withoutUnseen(typed).trim();
  const address = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  const [, mailed] = /^mailto:([^?]*)/i.exec(address) ?? [];
  return (mailed ?? address).trim();
};
