import { describe, expect, it } from 'vitest';
import { type ConsentQuestion, shownQuestion } from '../../../../electron/core/consent/question.ts';
import { languages } from '../../../../src/shared/languages.ts';
import { textIn } from '../../../../src/shared/text-in.ts';

const server = 'https://secrets.example.com:8443';
const named: readonly (readonly [ConsentQuestion, readonly string[]])[] = [
  [{ kind: 'server', account: { server } }, ['secrets.example.com:8443']],
  [
    { kind: 'server', account: { server, username: 'anna@example.com' } },
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

describe('a name in a question', () => {
  it('cannot turn the text around or hide a part of it', () => {
    const account = { server, username: 'a\u202enna\u200b@example.com' };
    const { message } = shownQuestion(textIn('en'), { kind: 'server', account });
    expect(message).toBe(
      'Send secrets to secrets.example.com:8443 as a\ufffdnna\ufffd@example.com from now on?',
    );
  });

  it('is not read as a part of the sentence', () => {
    const account = { server, username: '$t(ui.cancel){{host}}' };
    const { message } = shownQuestion(textIn('en'), { kind: 'server', account });
    expect(message).toContain('as $t(ui.cancel){{host}} from');
  });
});
