import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const suite = (
  name: string,
  options: { readonly timeoutMs: number; readonly atOnce: boolean; readonly pollMs?: number },
) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: options.timeoutMs,
    // Before the first test of a file, windows are bundled and a desktop and the app start.
    hookTimeout: 180_000,
    fileParallelism: options.atOnce,
    // On a busy machine a window may take longer than the second that is usual.
    expect: { poll: { timeout: 15_000, interval: options.pollMs ?? 50 } },
  },
});

/** Something is done once before the first of its files. */
const after = (globalSetup: string, { test }: ReturnType<typeof suite>) => ({
  test: { ...test, globalSetup },
});

const suites = [
  suite('unit', { timeoutMs: 5_000, atOnce: true }),
  after('test/support/fuzz/choose-seed.ts', suite('fuzz', { timeoutMs: 3_600_000, atOnce: true })),
  suite('contract', { timeoutMs: 30_000, atOnce: true }),
  after('test/component/serve-windows.ts', suite('component', { timeoutMs: 30_000, atOnce: true })),
  ...['e2e', 'desktop', 'wayland', 'package'].map((name) =>
    // What is asked there is mostly another program.
    suite(name, { timeoutMs: 120_000, atOnce: true, pollMs: 150 }),
  ),
];

export const suiteNames: readonly string[] = suites.map(({ test }) => test.name);

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
  test: { maxWorkers: 3, projects: suites, sequence: { sequencer: LongestFirst } },
});
