import { execFile } from 'node:child_process';

/** Runs a tool that makes or looks at packages. @returns its standard output. @throws when it is missing or fails */
export const run = (
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', ...options.env };
    execFile(command, [...args], { ...options, env, maxBuffer: 64 * 1024 * 1024 }, (error, out, said) => {
      if (error === null) resolve(out);
      else reject(new Error(`${command}: ${error.code === 'ENOENT' ? 'is not installed' : said || out}`));
    });
  });
