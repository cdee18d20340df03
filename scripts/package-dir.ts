import { electronInUse } from './electron.mjs';
import { build, runTool } from './steps.ts';

/**
 * Builds the app's folder for this platform with whichever Electron is in use: `dist/`. With `--built` it takes what is
 * built already, and changes nothing under an app that runs from it.
 */

if (!process.argv.includes('--built')) await build();
const { dist, version } = electronInUse();
const packed = await runTool(
  'electron-builder',
  ['--dir', '--publish', 'never', `-c.electronDist=${dist}`, `-c.electronVersion=${version}`],
  { show: true },
);
process.exitCode = packed.code;
