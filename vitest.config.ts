import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const suite = (name: string, options: { readonly timeoutMs: number; readonly pollMs?: number }) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ['test/support/load-sentences.ts'],
    testTimeout: options.timeoutMs,
    // Before the first test of a file, windows are bundled and a desktop and the app start.
    hookTimeout: 180_000,
    // Files share a worker: loading everything again for each takes a tenth of the time of all tests.
    isolate: false,
    // On a busy machine a window may take longer than the second that is usual.
    expect: { poll: { timeout: 15_000, interval: options.pollMs ?? 50 } },
  },
});

/** Something is done once before the first of its files. */
const after = (globalSetup: string, { test }: ReturnType<typeof suite>) => ({
  test: { ...test, globalSetup },
});

/** Each with a worker of its own: what one has put in the place of a module would stay there for the next. */
const withMocks = globSync('test/unit/**/*.test.ts', { cwd: import.meta.dirname })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes('vi.mock('));
const unit = suite('unit', { timeoutMs: 5_000 }).test;

const suites = [
  { test: { ...unit, exclude: withMocks } },
  after('test/support/fuzz/choose-seed.ts', suite('fuzz', { timeoutMs: 3_600_000 })),
  suite('contract', { timeoutMs: 30_000 }),
  after('test/component/serve-windows.ts', suite('component', { timeoutMs: 30_000 })),
  ...['e2e', 'desktop', 'wayland', 'package'].map((name) =>
    // What is asked there is mostly another program.
    suite(name, { timeoutMs: 120_000, pollMs: 150 }),
  ),
];

export const suiteNames: readonly string[] = suites.map(({ test }) => test.name);
/** A part of the suite `unit`, after which it is called, so that one pattern names both: `projectsOf`. */
const unitWithMocks = { test: { ...unit, name: 'unit-with-mocks', include: withMocks, isolate: true } };

/**
 * Vitest takes suites by name. Whole desktops would come last, and one of them would hold up the end while cores are idle.
 * Those of Wayland draw without a graphics card: two at once leave nothing for what they are to show.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const of = (...suites: readonly string[]) =>
      sorted.filter(({ project }) => suites.includes(project.name));
    const onWayland = of('wayland');
    const long = [...of('desktop'), ...of('e2e')];
    const each = Math.ceil(long.length / Math.max(1, onWayland.length));
    return [
      ...onWayland.flatMap((file, index) => [file, ...long.slice(index * each, (index + 1) * each)]),
      ...long.slice(onWayland.length * each),
      ...sorted.filter((file) => !onWayland.includes(file) && !long.includes(file)),
    ];
  }
}

export default defineConfig({
  test: { maxWorkers: 3, projects: [...suites, unitWithMocks], sequence: { sequencer: LongestFirst } },
});
