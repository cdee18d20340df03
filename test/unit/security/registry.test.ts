import { describe, expect, it } from 'vitest';
import { suiteNames } from '../../../vitest.config.ts';
import { namesOf, suiteOf } from '../../security/control.ts';
import { controls } from '../../security/controls.ts';
import { paths, quoted, rows, textOf } from '../docs/pages.ts';
import { marks, marksIn } from './marks.ts';

const times = (text: string, part: string): number => text.split(part).length - 1;
const ids = marks.flatMap(({ id }) => (id === null ? [] : [id]));

describe('the marks in the code', () => {
  it('are found with and without an id', () => {
    const text = '// SECURITY(https-only): why\n/** SECURITY: why */';
    expect(marksIn('a.ts', text).map(({ id }) => id)).toEqual(['https-only', null]);
  });

  it('each have an id of their own, and a row', () => {
    expect(marks.filter(({ id }) => id === null)).toEqual([]);
    expect(ids.toSorted()).toEqual(controls.map(({ id }) => id).toSorted());
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('the table in the docs', () => {
  const named = rows('docs/security.md', '## Defaults').flatMap(([, , marked = '']) => quoted(marked));

  it('has every mark once, and no other', () => {
    expect(named.toSorted()).toEqual(ids.toSorted());
  });
});

describe.each(controls.map((control) => [control.id, control] as const))('the row %s', (_id, control) => {
  it('takes away the line that has its mark', () => {
    const marked = marks.find(({ id }) => id === control.id)?.file;
    expect(control.without.map(({ file }) => file)).toContain(marked);
  });

  it('replaces text that stands exactly once in its file', () => {
    for (const { file, find, put } of control.without) {
      expect([file, find, times(textOf(file), find)]).toEqual([file, find, 1]);
      expect(put).not.toBe(find);
    }
  });

  it('names a test that there is', () => {
    const { file, test } = control.shownBy;
    expect(suiteNames).toContain(suiteOf(control));
    expect(paths).toContain(file);
    expect(file).toMatch(/\.test\.ts$/);
    expect(times(textOf(file), test)).toBe(1);
    expect(() => new RegExp(namesOf(control))).not.toThrow();
  });

  it('says in a sentence what it prevents', () => {
    expect(control.threat).toMatch(/^[A-Z].*\.$/);
    expect(control.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
