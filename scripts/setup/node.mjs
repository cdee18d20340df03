import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { SetupFailure } from './report.mjs';

/** Where npm installs the project's own Node. */
const packaged = ['linux-x64', 'linux-arm64', 'win32-x64'];

const atLeast = (/** @type {number} */ major, /** @type {number} */ minor) => {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
};

/** The set-up itself runs on Node 20.19; everything after it on the Node that npm installs, if there is one. */
export const checkOwnNode = () => {
  if (packaged.includes(`${process.platform}-${process.arch}`) ? atLeast(20, 19) : runsTypeScript()) return;
  throw new SetupFailure(
    `Node ${process.versions.node} is too old for this project on ${process.platform}. Install Node 24 from nodejs.org.`,
  );
};

/** The Node that runs the project's scripts, which are TypeScript without a build step. */
export const projectNode = () => {
  if (existsSync(installed)) return installed;
  if (runsTypeScript()) return process.execPath;
  throw new SetupFailure(
    `The project's own Node was not installed for ${process.platform} on ${process.arch}. Delete node_modules and start again, or install Node 24 from nodejs.org.`,
  );
};

/** Whether there is one after the dependencies were installed. */
export const hasProjectNode = () => existsSync(installed) || runsTypeScript();

const installed =
  process.platform === 'win32'
    ? join(root, 'node_modules', `node-win-${process.arch}`, 'bin', 'node.exe')
    : join(root, 'node_modules', '.bin', 'node');

const runsTypeScript = () => atLeast(22, 18);
