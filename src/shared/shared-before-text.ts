import type { SharedBefore } from './model/sharing.ts';
import type { Text } from './text.ts';

/** That the same text was shared before, and what became of that link: a password that was revealed may need to be changed. */
export const sharedBeforeText = (text: Text, when: string, { state }: Pick<SharedBefore, 'state'>): string =>
  `${text('result.sharedBefore', { when })} ${text(`activity.what.${state}`)}`;
