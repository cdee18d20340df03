import { build, hasDisplay, spawnApp } from './steps.ts';

/** Starts the app. Without a display, runs the demonstration on a virtual one. */

if (!hasDisplay) {
  console.log('There is no display here, so this is the demonstration on a virtual desktop.');
  await import('./demo.ts');
} else {
  await build();
  console.log('Hushlink is starting. Its icon is in the tray; Ctrl+C ends it.');
  const app = spawnApp(process.argv.slice(2), 'inherit');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
  app.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
