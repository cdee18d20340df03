import { expect } from 'vitest';
import type { Failure } from '../../../src/shared/failure.ts';
import { failureText } from '../../../src/shared/failure-text.ts';
import { languages } from '../../../src/shared/languages.ts';
import { en } from '../../../src/shared/locales/en.ts';
import { textIn } from '../../../src/shared/text-in.ts';

/** A failure is documented if the app can tell the user about it. Which language is tried depends on the failure alone. */
export const expectDocumented = (failure: Failure): void => {
  const language = languages[JSON.stringify(failure).length % languages.length] ?? 'en';
  const sentence = failureText(textIn(language), failure, 'EU');
  expect(sentence).not.toBe('');
  // A sentence that does not exist is its own key.
  expect(Object.hasOwn(en, sentence)).toBe(false);
  expect(sentence).not.toMatch(/^(?:failure|undefined)\b/);
};
