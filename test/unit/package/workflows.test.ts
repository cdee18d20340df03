import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('takes every action by the hash of its commit, and says which version that is', () => {
    const uses = [...text.matchAll(/uses: (.*)$/gm)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may only read, unless a job says otherwise', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    expect(text).not.toContain('write-all');
  });

  it('leaves no credentials in the checkout', () => {
    const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
    expect(text.match(/persist-credentials: false/g)).toHaveLength(checkouts.length);
  });
});

describe('a release', () => {
  const text = workflows.find(({ name }) => name === 'release.yml')?.text ?? '';

  it('is written by a job that runs nothing that the repository or its dependencies bring', () => {
    const jobs = text.split(/^ {2}(?=\w+:\n)/m).filter((job) => job.includes(': write'));
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).not.toMatch(/checkout@|\bnpm\b|\bnode\b/);
  });

  it('is made of nothing but the Electron that users get', () => {
    const made = [...text.matchAll(/npm run package(?!:)(.*)$/gm)].map(([, words = '']) => words);
    expect(made.length).toBe(3);
    for (const words of made) expect(words).toContain('--release');
  });
});
