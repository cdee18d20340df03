import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  firstLineOf,
  isOneTimeLink,
} from '../../../../electron/core/clipboard/clipboard-question.ts';

const own = 'https://secrets.example.com';

describe('a one-time link on the clipboard', () => {
  it.each([
    'https://eu.onetimesecret.com/secret/abc',
    'https://onetimesecret.com/secret/abc',
    ' https://ca.onetimesecret.com/secret/abc123 \n',
    'https://us.onetimesecret.com/private/abc',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Feu.onetimesecret.com%2Fsecret%2Fabc&reserved=0',
    'https://eu.onetimesecret.com/secret/abc\u200b\n',
    'https://secrets.example.com/secret/abc',
    'https://secrets.example.com/receipt/abc',
    'https://unknown.example.org/secret/es75mv1jo7b4bk80o4c6e1234567890',
    'http://127.0.0.1:7143/secret/es75mv1jo7b4bk80o4c6e1234567890',
  ])('is recognised: %s', (text) => {
    expect(isOneTimeLink(text, own)).toBe(true);
  });

  it.each([
    'https://eu.onetimesecret.com/',
    'https://eu.onetimesecret.com/pricing',
    'https://unknown.example.org/secret/recipe',
    'https://unknown.example.org/a/secret/es75mv1jo7b4bk80o4c6e1234567890',
    'look: https://eu.onetimesecret.com/secret/abc',
    'hunter2',
    'https://www.google.com/url?q=https%3A%2F%2Funknown.example.org%2Fsecret%2Frecipe',
    'postgres://app:pw@db/secret/es75mv1jo7b4bk80o4c6e1234567890',
  ])('is not seen in %s', (text) => {
    expect(isOneTimeLink(text, own)).toBe(false);
  });
});

describe('what is shown of a text', () => {
  it.each([
    ['hunter2', 'hunter2'],
    ['\n  user: anna\r\npassword: hunter2', 'user: anna…'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    ['😀'.repeat(70), `${'😀'.repeat(60)}…`],
  ])('is its first line, and not too much of it: %j', (text, shown) => {
    expect(firstLineOf(text)).toBe(shown);
  });
});

describe('the beginning of a text', () => {
  it.each([
    ['hunter2', 'hunter2'],
    ['a\r\nb\nc', 'a\nb\nc'],
    [Array.from({ length: 8 }, () => 'a').join('\n'), Array.from({ length: 8 }, () => 'a').join('\n')],
    [Array.from({ length: 9 }, () => 'a').join('\n'), `${Array.from({ length: 8 }, () => 'a').join('\n')}…`],
    ['😀'.repeat(600), '😀'.repeat(600)],
    ['😀'.repeat(700), `${'😀'.repeat(600)}…`],
  ])('is eight lines or 600 characters of it: %j', (text, beginning) => {
    expect(beginningOf(text)).toBe(beginning);
  });
});
