import type { MadeElsewhere } from '../../../electron/core/receipts/index.ts';
import { failed } from '../../../src/shared/result.ts';

/** An account whose links were all made here. */
export const nothingElsewhere: MadeElsewhere = {
  all: () => [],
  failure: () => null,
  ask: async () => undefined,
  burn: async () => failed({ kind: 'link-forgotten' }),
  subscribe: () => () => undefined,
};
