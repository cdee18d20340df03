import { z } from 'zod';
import { maxPastedLinkCharacters } from '../../src/shared/limits.ts';
import { hotkeyId } from '../../src/shared/model/more-hotkeys.ts';
import { unitsAtMost } from '../../src/shared/units-at-most.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { type SecondStartData, type Start, verbs } from './start.ts';

/**
 * What a second start sends to the first.
 * SECURITY(parsed-second-start): any program may claim to be one, so it is parsed on arrival.
 */
export const secondStartData: z.ZodType<Start, SecondStartData> = z
  .strictObject({
    verb: z.enum(verbs),
    hidden: z.boolean(),
    link: unitsAtMost(maxPastedLinkCharacters).nullable(),
    hotkey: hotkeyId.exactOptional(),
  })
  .refine(({ verb, link }) => link === null || verb === 'open')
  .refine(({ verb, hotkey }) => (hotkey !== undefined) === (verb === 'hotkey'))
  .transform(({ link, ...rest }): Start => ({ ...rest, link: link === null ? null : new Sensitive(link) }));
