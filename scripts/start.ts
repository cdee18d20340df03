import { spawn } from 'node:child_process';
import { electronInUse } from './electron.mjs';
import { build, root, toolsEnv } from './steps.ts';

/** Starts the app. Where there is no display, shows on a virtual one that it does its job. */

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

if (!hasDisplay) {
  console.log('There is no display here, so this is the demonstration on a virtual desktop.');
  await import('./demo.ts');
} else {
  await build();
  console.log('Hushlink is starting. Its icon is in the tray; Ctrl+C ends it.');
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(electronInUse().executable, [...sandbox, '.', ...process.argv.slice(2)], {
    cwd: root,
    env: toolsEnv(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
  app.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
