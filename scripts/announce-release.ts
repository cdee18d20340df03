import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * Prints the file that tells of a release, signed: `node scripts/announce-release.ts --version 0.2.0 --page https://… --key
 * FILE`, with an Ed25519 key as PEM.
 */
const { values } = parseArgs({
  options: { version: { type: 'string' }, page: { type: 'string' }, key: { type: 'string' } },
});
const { version, page, key } = values;
if (version === undefined || page === undefined || key === undefined) {
  console.error('Use: node scripts/announce-release.ts --version 0.2.0 --page https://… --key FILE');
  process.exitCode = 2;
} else {
  const release = JSON.stringify({ version, page });
  const signature = sign(null, Buffer.from(release), createPrivateKey(readFileSync(key))).toString('base64');
  console.log(JSON.stringify({ release, signature }));
}
