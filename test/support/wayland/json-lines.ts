import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that answers each line with one. Requests wait for each other. */
export interface LineProgram {
  /** @throws when the program ends, or does not answer in time. */
  readonly ask: (request: unknown) => Promise<string>;
}

/** @param child with pipes for standard input, output and errors. */
export const createLineProgram = (child: ChildProcess, what: string): LineProgram => {
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error(`${what} has no pipes`);
  let errors = '';
  stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  stdin.on('error', () => undefined);
  const lines = createInterface({ input: stdout });
  const answers = lines[Symbol.asyncIterator]();
  const fault = (words: string): Error => new Error(`${what} ${words}\n${errors}`);

  const ask = async (request: unknown): Promise<string> => {
    stdin.write(`${JSON.stringify(request)}\n`);
    return await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(fault('does not answer')), timeoutMs);
      void answers.next().then((answer) => {
        clearTimeout(timer);
        if (answer.done === true) reject(fault('has ended'));
        else resolve(answer.value);
      });
    });
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (request) => {
      const answer = last.then(() => ask(request));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
};

const timeoutMs = 10_000;
