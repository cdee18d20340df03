import { describe, expect, it } from 'vitest';
import { controls } from '../../security/controls.ts';
import { quoted, rows, textOf } from './pages.ts';

const page = 'docs/threat-model.md';
const headings = [...textOf(page).matchAll(/^## .+$/gm)].map(([heading]) => heading);
const assets = '## What is worth something';
const threats = headings.filter((heading) => heading !== assets).flatMap((heading) => rows(page, heading));
const isId = (words: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)+$|^fuses$/.test(words);
const ids = threats.flatMap(([, heldBy = '']) => quoted(heldBy)).filter(isId);
const known = controls.map(({ id }) => id);

describe('the threat model', () => {
  it('names controls that there are', () => {
    expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('has a threat for each control', () => {
    expect(known.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(threats)('says what holds it, with a test, or that nothing does: %s', (_threat, heldBy = '') => {
    const shown = quoted(heldBy).some((words) => isId(words) || /^test\/.+\.test\.ts$/.test(words));
    expect([heldBy, shown || heldBy.includes('**Not held**')]).toEqual([heldBy, true]);
  });
});
