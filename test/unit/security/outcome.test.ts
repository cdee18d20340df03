import { describe, expect, it } from 'vitest';
import { outcomeOf, type Report } from '../../../scripts/security/outcome.ts';
import type { Control } from '../../security/control.ts';

const row: Control = {
  id: 'no-doors',
  threat: 'Somebody walks in.',
  control: 'no doors',
  without: [],
  shownBy: { file: 'test/unit/doors.test.ts', test: 'leads nowhere: %s (at all)' },
};

type Test = Report['testResults'][number]['assertionResults'][number];
const ran = (name: string, ...failureMessages: readonly string[]): Test => ({
  fullName: `a door ${name}`,
  status: failureMessages.length === 0 ? 'passed' : 'failed',
  failureMessages,
});
const report = (...assertionResults: readonly Test[]): Report => ({
  testResults: [{ name: '/copy/test/unit/doors.test.ts', assertionResults }],
});
const outcome = (results: Report) => outcomeOf(row, results, '/copy');

describe("the outcome of a row's tests", () => {
  it('is that all passed which have its name', () => {
    const other = ran('is closed', 'AssertionError: expected 1 to be 2');
    expect(outcome(report(ran('leads nowhere: up (at all)'), other))).toEqual({ kind: 'passed' });
  });

  it.each([
    'AssertionError: expected 1 to be 2 // Object.is equality\n    at …',
    'Error: expected [] to deeply equal [ 1 ]\n    at …',
    'Error: promise resolved "1" instead of rejecting\n    at …',
  ])('is that one failed by an expectation: %j', (message) => {
    const tests = [ran('leads nowhere: up (at all)'), ran('leads nowhere: down (at all)', message)];
    expect(outcome(report(...tests)).kind).toBe('failed');
  });

  it.each([
    'TypeError: x is not a function\n    at …',
    'Error: Test timed out in 5000ms.\n    at …',
    'page.waitForFunction: Timeout 15000ms exceeded.',
  ])('is that it broke when it failed by anything else: %j', (message) => {
    expect(outcome(report(ran('leads nowhere: up (at all)', message)))).toEqual({
      kind: 'broken',
      words: expect.stringContaining(message.split('\n', 1)[0]?.replace(/^Error: /, '') ?? ''),
    });
  });

  it('is that it broke when no test of the name ran', () => {
    const skipped = { ...ran('leads nowhere: up (at all)'), status: 'skipped' };
    expect(outcome(report(skipped)).kind).toBe('broken');
    expect(outcome(report(ran('leads nowhere'))).kind).toBe('broken');
    expect(outcome({ testResults: [] }).kind).toBe('broken');
  });

  it('is why the file could not be run', () => {
    const name = '/copy/test/unit/doors.test.ts';
    expect(outcome({ testResults: [{ name, message: 'Cannot find module', assertionResults: [] }] })).toEqual(
      {
        kind: 'broken',
        words: 'Cannot find module',
      },
    );
  });
});
