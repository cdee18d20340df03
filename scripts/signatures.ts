import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root, runTool } from './steps.ts';

/**
 * Asks npm whether the registry has signed what is installed: `npm run signatures`. Not every registry passes signatures on, and
 * npm has to reach Sigstore's server for their keys. Where it cannot be asked, that is said, and fails only with `--required`.
 */

export type Verdict =
  | { readonly kind: 'signed' }
  | { readonly kind: 'not-checked'; readonly why: string }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

const entry = z.object({ name: z.string(), version: z.string(), location: z.string() });
const reply = z.union([
  z.object({ invalid: z.array(entry), missing: z.array(entry) }),
  z.object({ error: z.object({ code: z.string().nullish(), summary: z.string() }) }),
]);

/** What Node and npm call it when a server is not there. */
const unreachable =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)$/;

/**
 * @param output what `npm audit signatures --json` has printed.
 * @param installed the folders of the installed packages, such as `node_modules/zod`.
 */
export const verdictOf = (output: string, installed: readonly string[]): Verdict => {
  const parsed = reply.safeParse(parseJson(output));
  if (!parsed.success) return { kind: 'wrong', problems: [`npm answered: ${output.trim()}`] };
  if ('error' in parsed.data) {
    const { code, summary } = parsed.data.error;
    if (unreachable.test(code ?? ''))
      return { kind: 'not-checked', why: `a server was not reached (${summary})` };
    if (summary.startsWith('found no dependencies to audit that were installed from a supported registry'))
      return { kind: 'not-checked', why: 'this registry has no keys' };
    return { kind: 'wrong', problems: [summary] };
  }
  const { invalid, missing } = parsed.data;
  const unsigned = new Set(missing.map(({ location }) => location));
  if (invalid.length === 0 && installed.every((location) => unsigned.has(location)))
    return { kind: 'not-checked', why: 'this registry passes on no signatures' };
  const problems = [
    ...invalid.map(({ name, version }) => `${name}@${version} has a signature that is not right.`),
    ...missing.map(({ name, version }) => `${name}@${version} has no signature, though others have.`),
  ];
  return problems.length === 0 ? { kind: 'signed' } : { kind: 'wrong', problems };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const installedPackages = (): readonly string[] => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')));
  return Object.keys(packages);
};

if (import.meta.main) {
  const isRequired = process.argv.includes('--required');
  const options = [
    '--json',
    '--loglevel=silent',
    '--include=dev',
    '--fetch-retries=0',
    '--fetch-timeout=15000',
  ];
  const { output } = await runTool('npm', ['audit', 'signatures', ...options]);
  const verdict = verdictOf(output, installedPackages());
  if (verdict.kind === 'signed') console.log('✓ The registry has signed every installed package.');
  if (verdict.kind === 'not-checked') console.log(`– Signatures were not checked: ${verdict.why}.`);
  if (verdict.kind === 'wrong') console.log(['✗ Signatures', ...verdict.problems].join('\n'));
  process.exitCode = verdict.kind === 'wrong' || (verdict.kind === 'not-checked' && isRequired) ? 1 : 0;
}
