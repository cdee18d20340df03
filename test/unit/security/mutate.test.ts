import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copyProject } from '../../../scripts/security/copy.ts';
import { mutate } from '../../../scripts/security/mutate.ts';
import type { Control } from '../../security/control.ts';
import { controls } from '../../security/controls.ts';

const never = new AbortController().signal;
/** Vitest starts once for each. */
const timeout = 60_000;

const named = (id: string): Control => {
  const control = controls.find((one) => one.id === id);
  if (control === undefined) throw new Error(`There is no control ${id}.`);
  return control;
};

describe('in a copy of the project', () => {
  let copy: Copy;
  beforeAll(async () => {
    copy = await copyProject();
  });
  afterAll(() => copy.dispose());

  it(
    'the tests of controls fail without them, by an expectation',
    async () => {
      // Together, since Vitest takes its time to start. They are in different files, and so are their tests.
      const rows = ['https-only', 'account-needs-token', 'even-random'].map(named);
      const verdict = await mutate(rows, copy, never);
      expect(rows.map((row) => verdict(row).kind)).toEqual(['failed', 'failed', 'failed']);
    },
    timeout,
  );

  it(
    'a change that takes nothing away is survived',
    async () => {
      const row = named('unknown-words-masked');
      const without = row.without.map((edit) => ({ ...edit, put: `${edit.find} /* the same */` }));
      const same = { ...row, without };
      expect((await mutate([same], copy, never))(same)).toEqual({ kind: 'survived' });
    },
    timeout,
  );

  it('an edit that does not fit is an error', async () => {
    const row = named('https-only');
    const without = row.without.map((edit) => ({ ...edit, find: 'return' }));
    await expect(mutate([{ ...row, without }], copy, never)).rejects.toThrow('times: return');
  });

  it('a control is put back', async () => {
    const row = named('https-only');
    const [{ file }] = row.without as readonly [Control['without'][number]];
    const before = await readFile(join(copy.folder, file), 'utf8');
    const undo = await copy.edit(row.without);
    expect(await readFile(join(copy.folder, file), 'utf8')).not.toBe(before);
    await undo();
    expect(await readFile(join(copy.folder, file), 'utf8')).toBe(before);
  });
});
