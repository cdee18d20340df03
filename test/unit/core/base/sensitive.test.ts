import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';

const value = 'hunter2';
const sensitive = new Sensitive(value);

describe('a sensitive value', () => {
  it.each([
    ['a string', () => String(sensitive)],
    ['a template', () => `${sensitive}`],
    ['JSON', () => JSON.stringify({ sensitive })],
    ['inspection', () => inspect({ sensitive }, { depth: 9, showHidden: true })],
    ['a format', () => format('%s %o %O %j', sensitive, sensitive, sensitive, sensitive)],
    ['its keys', () => JSON.stringify([Object.entries(sensitive), Reflect.ownKeys(sensitive)])],
    ['an error', () => inspect(new Error('failed', { cause: sensitive }))],
  ])('does not show in %s', (_name, print) => {
    expect(print()).not.toContain(value);
  });

  it('is refused by a structured clone, so that it cannot slip into a message', () => {
    expect(JSON.stringify(structuredClone(sensitive))).not.toContain(value);
  });

  it('shows when asked to', () => {
    expect(sensitive.reveal()).toBe(value);
  });
});
