import { describe, expect, it } from 'vitest';
import { readCheckArguments } from '../../../scripts/check.ts';
import { readFuzzArguments } from '../../../scripts/fuzz-arguments.ts';
import {
  readTestArguments,
  suitesOf,
  type TestArguments,
  vitestArguments,
} from '../../../scripts/test-arguments.ts';

const known = {
  suites: ['unit', 'component', 'e2e'],
  files: ['test/unit/core/share.test.ts', 'test/component/help.test.ts', 'test/e2e/help.test.ts'],
};
const read = (...args: readonly string[]) => readTestArguments(args, known);
const understood = (...args: readonly string[]): TestArguments => {
  const asked = read(...args);
  if ('problem' in asked) throw new Error(asked.problem);
  return asked;
};

describe('npm run test:fuzz', () => {
  it('tries ten thousand inputs, or as many as asked, from a seed that is asked', () => {
    expect(readFuzzArguments([])).toEqual({ env: { FUZZ_RUNS: '10000' }, vitest: [] });
    expect(
      readFuzzArguments(['--runs', '100000', '--seed=7', '--path', '3:0:1', '-t', 'links', 'ipc']),
    ).toEqual({
      env: { FUZZ_RUNS: '100000', FUZZ_SEED: '7', FUZZ_PATH: '3:0:1' },
      vitest: ['-t', 'links', 'ipc'],
    });
  });

  it.each([
    [['--runs'], '--runs needs a number.'],
    [['--seed', 'x'], '--seed needs a number.'],
    [['-t'], '-t needs a value.'],
    [['--fast'], 'npm run test:fuzz does not know --fast.'],
  ])('names what is wrong with %j', (args, problem) => {
    const asked = readFuzzArguments(args);
    expect('problem' in asked && asked.problem.split('\n')[0]).toBe(problem);
  });
});

describe('npm run check', () => {
  it('takes --fix or nothing', () => {
    expect(readCheckArguments([])).toEqual({ fix: false });
    expect(readCheckArguments(['--fix'])).toEqual({ fix: true });
  });

  it('names a word it does not know, and what it knows', () => {
    expect(readCheckArguments(['--fix', '--fxi'])).toEqual({
      problem: 'npm run check does not know --fxi.\nnpm run check -- [--fix]',
    });
  });
});

describe('npm test', () => {
  it('runs everything when nothing is asked for', () => {
    expect(understood()).toEqual({
      watch: false,
      suites: [],
      paths: [],
      pattern: null,
      update: false,
      engine: null,
    });
    expect(vitestArguments(understood())).toEqual([]);
    expect(suitesOf(understood(), known)).toEqual(['unit', 'component', 'e2e']);
  });

  it('watches unit tests unless other suites or files are named', () => {
    expect(understood('--watch')).toMatchObject({ watch: true, suites: ['unit'] });
    expect(understood('--watch', '--project', 'e2e', '--project=component').suites).toEqual([
      'e2e',
      'component',
    ]);
    expect(understood('--watch', 'help')).toMatchObject({ suites: [], paths: ['help'] });
  });

  it('knows in which suites a file is', () => {
    expect(suitesOf(understood('--watch', 'help'), known)).toEqual(['component', 'e2e']);
    expect(suitesOf(understood('--project', 'e2e', 'help'), known)).toEqual(['e2e']);
  });

  it('takes the engine in which windows are shown', () => {
    expect(understood('--engine', 'electron').engine).toBe('electron');
    expect(understood('--engine=chromium', 'help')).toMatchObject({ engine: 'chromium', paths: ['help'] });
  });

  it('hands everything on in the words of Vitest', () => {
    const asked = understood('--project', 'e2e', '-t', 'is = there', '-u', 'help');
    expect(vitestArguments(asked)).toEqual(['--project', 'e2e*', '-t', 'is = there', '--update', 'help']);
    expect(vitestArguments(understood('--testNamePattern=a=b'))).toEqual(['-t', 'a=b']);
  });

  it.each([
    [['--wach'], /^npm test does not know --wach\.\nnpm test -- \[--watch\]/],
    [['--project', 'untit'], /^There is no suite untit\. The suites are unit, component, e2e\.$/],
    [['--project'], /^--project needs a suite\. The suites are/],
    [['unit'], /^For the suite unit: --project unit$/],
    [['nowhere'], /^No test file has nowhere in its path\./],
    [['--engine', 'gecko'], /^--engine needs one of chromium, electron\.$/],
    [['--engine'], /^--engine needs one of/],
    [['-t'], /^-t needs a part of the name of a test\.$/],
  ])('says what it does not understand: %j', (args, words) => {
    expect(read(...args)).toEqual({ problem: expect.stringMatching(words) });
  });
});
