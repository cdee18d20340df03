import { z } from 'zod';
import { lastTimestamp, maxRemoteLifetime, maxReplyKeyCharacters } from '../../../src/shared/limits.ts';
import { unitsAtMost } from '../../../src/shared/units-at-most.ts';

/** Parts of schemas for what servers and files say: nothing is larger than it can be in earnest. */

export const seconds = z.number().min(0).max(maxRemoteLifetime);

export const timestamp = z.number().min(0).max(lastTimestamp);

export const count = z.int().min(0).max(1_000_000_000);

/** What a server said. @param most in UTF-16 units. Half of a surrogate pair can be neither encoded nor shown. */
export const boundedText = (most: number) => unitsAtMost(most).refine((text) => text.isWellFormed());

/** A key as a server gives it: of any form that a path can hold. */
export const key = boundedText(maxReplyKeyCharacters).refine((text) => !/^\.{0,2}$/.test(text));
