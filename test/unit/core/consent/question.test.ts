import { describe, expect, it } from 'vitest';
import { type ConsentQuestion, shownQuestion } from '../../../../electron/core/consent/question.ts';
import { languages } from '../../../../src/shared/languages.ts';
import { textIn } from '../../../../src/shared/text-in.ts';

const server = 'https://secrets.example.com:8443';
const named: readonly (readonly [ConsentQuestion, readonly string[]])[] = [
  [{ kind: 'server', account: { server }, isServerNew: true }, ['secrets.example.com:8443']],
  [
    { kind: 'server', account: { server, username: 'anna@example.com' }, isServerNew: false },
    ['secrets.example.com:8443', 'anna@example.com'],
  ],
  [{ kind: 'recipient', recipient: 'bo@example.com', server }, ['bo@example.com']],
  [{ kind: 'link', server }, ['secrets.example.com:8443']],
];

describe.each(languages)('a question in %s', (language) => {
  it.each(named)('names what it is about: %o', (question, names) => {
    const { message, detail, yes, no } = shownQuestion(textIn(language), question);
    for (const name of names) expect(message).toContain(name);
    expect(new Set([message, detail, yes, no]).size).toBe(4);
    expect(`${message}${detail}${yes}${no}`).not.toMatch(/\{\{|consent\./);
  });
});

describe('a question about an account', () => {
  it('also says what a new server means', () => {
    const text = textIn('en');
    const account = { server, username: 'anna@example.com' };
    const asked = (isServerNew: boolean) =>
      shownQuestion(text, { kind: 'server', account, isServerNew }).detail;
    expect(asked(true)).toContain(text('consent.serverDetail'));
    expect(asked(true)).toContain(text('consent.accountDetail'));
    expect(asked(false)).toBe(text('consent.accountDetail'));
  });
});

describe('a name in a question', () => {
  it.each([
    ['anna@ex\u0430mple.com', 'anna@xn--exmple-4nf.com'],
    ['an\u3164na\u2800@example.com', 'an\ufffdna\ufffd@example.com'],
    ['no address', 'no address'],
  ])('does not look like another: %s', (recipient, seen) => {
    const { message } = shownQuestion(textIn('en'), { kind: 'recipient', recipient, server });
    expect(message).toBe(`E-mail a link to ${seen}?`);
  });

  it('cannot turn the text around or hide a part of it', () => {
    const account = { server, username: 'a\u202enna\u200b@example.com' };
    const { message } = shownQuestion(textIn('en'), { kind: 'server', account, isServerNew: false });
    expect(message).toBe(
      'Send secrets to secrets.example.com:8443 as a\ufffdnna\ufffd@example.com from now on?',
    );
  });

  it('is not read as a part of the sentence', () => {
    const account = { server, username: '$t(ui.cancel){{host}}' };
    const { message } = shownQuestion(textIn('en'), { kind: 'server', account, isServerNew: false });
    expect(message).toContain('as $t(ui.cancel){{host}} from');
  });
});
