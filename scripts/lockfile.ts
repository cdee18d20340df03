import { lockfileProblems } from './setup/lockfile.mjs';

/** The part of `npm run check` that looks at the lockfile. The set-up looks too, before it installs anything. */

const problems = lockfileProblems();
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
