import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWindows, servePages } from './page-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    originOfWindows: string;
    /** What browsers leave behind is in it, and goes with it. */
    folderOfBrowsers: string;
  }
}

/** Before the first file of the suite: bundles the windows once for all of them. @returns what ends it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-windows-'));
  const windows = join(folder, 'windows');
  try {
    await buildWindows(windows);
    const server = await servePages(windows);
    project.provide('folderOfBrowsers', folder);
    project.provide('originOfWindows', server.origin);
    return async () => {
      server.dispose();
      // A browser may take a moment to end.
      await rm(folder, { recursive: true, maxRetries: 10 });
    };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
};
