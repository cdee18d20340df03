import { electronInUse } from './electron.mjs';
import { build, runTool } from './steps.ts';

/**
 * Packages the app for this platform into `dist/`, with the Electron in use. With `--built` it uses the existing build, so
 * that nothing changes under an app that runs from it.
 */

if (!process.argv.includes('--built')) await build();
const { dist, version } = electronInUse();
const packed = await runTool(
  'electron-builder',
  ['--dir', '--publish', 'never', `-c.electronDist=${dist}`, `-c.electronVersion=${version}`],
  { show: true },
);
process.exitCode = packed.code;
