import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/shared/languages.ts';
import { builtInTemplates, isTemplate, messageOf, reminderOf } from '../../../src/shared/message.ts';

const now = new Date(2026, 10, 23, 12).getTime();
const parts = {
  template: builtInTemplates.en,
  language: 'en',
  link: 'https://eu.onetimesecret.com/secret/abc',
  expiresAt: new Date(2026, 10, 24, 14, 5).getTime(),
  now,
  hasPassphrase: false,
} as const;

it.each(languages)('a reminder says until when, and has nothing left to fill in: %s', (language) => {
  const reminder = reminderOf(language, parts.expiresAt, now);
  expect(reminder).toContain('14');
  expect(reminder).toContain('UTC');
  expect(reminder).not.toMatch(/[{}]|https?:/);
});

describe('a message to the recipient', () => {
  it.each(languages)('has the link on its own line and when it expires: %s', (language) => {
    const message = messageOf({ ...parts, template: builtInTemplates[language], language });
    expect(message.split('\n')).toContain(parts.link);
    expect(message).toContain('14');
    expect(message).not.toMatch(/[{}]|\s$/);
  });

  it.each(languages)('says who to ask for the passphrase, if there is one: %s', (language) => {
    const template = builtInTemplates[language];
    const without = messageOf({ ...parts, template, language });
    const withOne = messageOf({ ...parts, template, language, hasPassphrase: true });
    expect(withOne.length).toBeGreaterThan(without.length + 10);
    expect(withOne.startsWith(without)).toBe(true);
  });

  it('writes the time as the language does, with its time zone, since the reader may live in another', () => {
    expect(messageOf({ ...parts, template: '{link} {until}' })).toBe(`${parts.link} 24 Nov, 14:05 UTC`);
    expect(messageOf({ ...parts, template: '{link} {until}', language: 'de' })).toMatch(
      /24\. Nov\.?,? 14:05 UTC/,
    );
  });

  it('takes nothing in a link for a placeholder', () => {
    expect(messageOf({ ...parts, template: '{link}', link: 'https://x/secret/{until}$&' })).toBe(
      'https://x/secret/{until}$&',
    );
  });

  it.each([
    ['{link}', true],
    ['Hi {link} {until}', true],
    ['', false],
    ['no link', false],
    ['{ link }', false],
    ['{link} \ud800', false],
  ])('needs the link: %j', (template, is) => {
    expect(isTemplate(template)).toBe(is);
  });
});
