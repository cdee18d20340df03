import type { helpCalls } from '../../../src/shared/contract/help.ts';
import type { AboutView } from '../../../src/shared/model/about.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createHelpHandlers = (ports: {
  readonly readAbout: () => Promise<AboutView>;
}): HandlersFor<typeof helpCalls> => ({
  readAbout: () => ports.readAbout(),
});
