import { describe, expect, it } from 'vitest';
import { readSecurityArguments } from '../../../scripts/security/arguments.ts';
import type { Control } from '../../security/control.ts';

const row = (id: string, suite: string): Control => ({
  id,
  threat: 'Somebody walks in.',
  control: 'no doors',
  without: [],
  shownBy: { file: `test/${suite}/doors.test.ts`, test: 'leads nowhere' },
});
const rows = [row('no-doors', 'unit'), row('no-windows', 'e2e'), row('no-roof', 'unit')];

const read = (...args: readonly string[]) => {
  const asked = readSecurityArguments(args, rows);
  return 'problem' in asked ? asked.problem : [asked.mutate, asked.rows.map(({ id }) => id)];
};

describe('npm run test:security', () => {
  it('takes every control, or those that are named', () => {
    expect(read()).toEqual([false, ['no-doors', 'no-windows', 'no-roof']]);
    expect(read('--mutate')).toEqual([true, ['no-doors', 'no-windows', 'no-roof']]);
    expect(read('--mutate', 'no-roof', 'no-doors')).toEqual([true, ['no-doors', 'no-roof']]);
    expect(read('--suite', 'e2e')).toEqual([false, ['no-windows']]);
    expect(read('--suite=unit', '--mutate')).toEqual([true, ['no-doors', 'no-roof']]);
  });

  it('names a word that it does not know', () => {
    expect(read('no-floor')).toContain('no-floor');
    expect(read('--mutant')).toContain('--mutant');
    expect(read('--suite', 'package')).toContain('unit, e2e');
    expect(read('--suite')).toContain('unit, e2e');
    expect(read('--suite', 'e2e', 'no-doors')).toContain('No control');
  });
});
