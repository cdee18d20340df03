import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWindows, servePages } from './page-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    originOfWindows: string;
  }
}

/** Before the first file of the suite: bundles the windows once for all of them. @returns what ends it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-windows-'));
  try {
    await buildWindows(folder);
    const server = await servePages(folder);
    project.provide('originOfWindows', server.origin);
    return async () => {
      server.dispose();
      await rm(folder, { recursive: true });
    };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
};
