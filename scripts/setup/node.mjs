import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { SetupFailure } from './report.mjs';

const version = () => process.versions.node.split('.').map(Number);

const atLeast = (/** @type {number} */ major, /** @type {number} */ minor) => {
  const [ownMajor = 0, ownMinor = 0] = version();
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
};

/** The set-up itself runs on Node 20.19; everything after it on the Node that npm installs, where there is one. */
export const checkOwnNode = () => {
  if (atLeast(20, 19)) return;
  throw new SetupFailure(
    `Node ${process.versions.node} is too old. Install Node 20.19 or newer from nodejs.org.`,
  );
};

/** The Node that runs the project's scripts, which need 22.18 for TypeScript without a compiler. */
export const projectNode = () => {
  const installed = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const packaged = join(root, 'node_modules', `node-win-${process.arch}`, 'bin', 'node.exe');
  if (process.platform === 'win32' && existsSync(packaged)) return packaged;
  if (process.platform !== 'win32' && existsSync(installed)) return installed;
  if (atLeast(22, 18)) return process.execPath;
  throw new SetupFailure(
    `No Node for ${process.platform} on ${process.arch} comes with the project. Install Node 24 from nodejs.org.`,
  );
};
