import type { Difference } from './model/sharing.ts';
import { lifetimeText, type Text } from './text.ts';

/** What the server did differently from what it was asked. */
export const differenceText = (text: Text, difference: Difference): string => {
  switch (difference.kind) {
    case 'lifetime':
      return text(difference.granted < difference.asked ? 'result.lifetime' : 'result.lifetimeRaised', {
        asked: lifetimeText(text, difference.asked),
        granted: lifetimeText(text, difference.granted),
      });
    case 'not-mailed':
      return text('result.notMailed');
    case 'domain-ignored':
      return text('result.domainIgnored', { asked: difference.asked, used: difference.used });
    case 'server-named':
      return text('result.serverNamed', { named: difference.named, used: difference.used });
  }
};
