import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Run by scripts/packaged.ts alone, on computers that it sets up. They can write nothing here. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/packaged/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    cache: false,
    expect: { poll: { timeout: 15_000 } },
  },
});
