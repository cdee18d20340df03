import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Env, waitFor } from '../desktop/processes.ts';

/** A program for a compositor to start once it is ready, which tells what it gives to programs. */
export interface OwnEnvironment {
  readonly program: string;
  /** Waits for it. */
  readonly read: (what: string | (() => string)) => Promise<Env>;
}

export const askForEnvironment = async (folder: string): Promise<OwnEnvironment> => {
  const program = join(folder, 'tell-environment.sh');
  const told = join(folder, 'runtime', 'environment');
  await writeFile(program, `#!/bin/sh\nenv -0 > ${told}-part && mv ${told}-part ${told}\n`);
  await chmod(program, 0o755);
  return {
    program,
    read: (what) => waitFor(async () => ofCompositor(await readFile(told, 'utf8')), { what }),
  };
};

const ofCompositor = (environment: string): Env =>
  Object.fromEntries(
    environment.split('\0').flatMap((entry) => {
      const [, name, value] = /^(WAYLAND_DISPLAY|DISPLAY|XAUTHORITY|SWAYSOCK)=(.*)$/s.exec(entry) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
