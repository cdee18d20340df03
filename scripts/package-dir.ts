import { packApp } from './package/app.ts';
import { build } from './steps.ts';

/**
 * Packages the app for this platform into an unpacked folder in `dist/`, with the Electron in use. With `--built` it uses the
 * existing build, so that nothing changes under an app that runs from it.
 */

if (!process.argv.includes('--built')) await build();
const app = await packApp();
if ('problem' in app) console.error(app.problem);
else console.log(`${app.folder}: Hushlink ${app.version}`);
process.exitCode = 'problem' in app ? 1 : 0;
