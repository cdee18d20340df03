import { electronInUse } from './electron.mjs';
import { build, runTool } from './steps.ts';

/** Builds the app's folder for this platform with whichever Electron is in use: `dist/`. */

await build();
const { dist, version } = electronInUse();
const packed = await runTool(
  'electron-builder',
  ['--dir', '--publish', 'never', `-c.electronDist=${dist}`, `-c.electronVersion=${version}`],
  { show: true },
);
process.exitCode = packed.code;
