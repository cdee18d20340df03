import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../../scripts/steps.ts';
import { createUserData, settingsFor } from '../../support/app/user-data.ts';
import { electron } from '../../support/electron.ts';
import type { Experiment, Sample } from '../experiment.ts';
import { startApp } from '../programs.ts';
import type { World } from '../world.ts';

const secret = 'postgres://app:correct-horse@db.internal/orders';

/** From the start of a program that is given a secret to its end. @throws without a link in its output. */
const pipe = async ({ desktop }: World, program: string, args: readonly string[]): Promise<Sample> => {
  const before = performance.now();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...desktop.env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.end(secret);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'close');
  const endMs = performance.now() - before;
  if (!output.includes('/secret/')) throw new Error(`There is no link in the output of ${program}.`);
  return { endMs };
};

const script = (server: string): string =>
  `curl -s --data-urlencode secret@- -d ttl=3600 ${server}/api/v1/share | jq -r '"${server}/secret/" + .secret_key'`;

const against = 'curl, jq';

const experiment = (name: string, what: string, aim: number, isRunning: boolean): Experiment => ({
  name,
  rows: [{ what, against, of: 'endMs', unit: 'ms', by: 'ratio', aim }],
  open: async (world) => {
    const userData = await createUserData(settingsFor(world.server.url));
    const app = isRunning ? await startApp(world, { userData }) : null;
    const args = [`--user-data-dir=${userData.folder}`, '.', 'share', '-'];
    return {
      app: () => pipe(world, electron.executable, args),
      reference: () => pipe(world, 'sh', ['-c', script(world.server.url)]),
      dispose: async () => {
        await app?.dispose();
        await userData.dispose();
      },
    };
  },
});

export const standardInput = experiment('pipe', 'share -, the app not running', 5, false);
export const standardInputBeside = experiment('pipe-beside', 'share -, the app running', 1.5, true);
