import { join } from 'node:path';
import type { Env, Processes } from '../desktop/processes.ts';
import type { Input, Kind } from './compositor.ts';
import { createLineProgram } from './json-lines.ts';

export const startInput = async (kind: Kind, env: Env, processes: Processes): Promise<Input> => {
  const child = processes.start(
    '/usr/bin/python3',
    ['-B', join(import.meta.dirname, 'input.py'), kind],
    env,
    ['pipe', 'pipe', 'pipe'],
  );
  const program = createLineProgram(child, 'the keyboard of the desktop');
  const pressKeys = async (keys: string): Promise<void> => void (await program.ask({ press: keys }));
  // GNOME has no keyboard before the first key, and programs without one do not notice that they have the focus.
  await pressKeys('shift');
  return {
    pressKeys,
    click: async (x, y) => void (await program.ask({ click: [x, y] })),
  };
};
