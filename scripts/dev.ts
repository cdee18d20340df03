import { type RunningApp, startApp } from './dev/app.ts';
import { nextStep, type Part } from './dev/settled-builds.ts';
import { watchParts, windowFiles } from './dev/watch.ts';
import { hasDisplay } from './steps.ts';

/** Builds and starts the app, reloads its windows when their files change, and restarts it when the main process does. */

if (!hasDisplay) {
  console.error('There is no display here. Set DISPLAY to one, such as that of an Xvfb, or use npm start.');
  process.exit(1);
}

const args = process.argv.slice(2);
let app: RunningApp | null = null;
let filesAtStart: readonly string[] = [];
/** Tells an app that this script ends from one that the user has quit. */
const beingReplaced = new WeakSet<RunningApp>();

const start = (): void => {
  const started = startApp(args);
  app = started;
  void started.ended.then(async (code) => {
    if (beingReplaced.has(started)) return;
    app = null;
    if (code === 0) await finish(0);
    else
      console.log(`The app has ended with ${code ?? 'a signal'}. It will start again with the next change.`);
  });
};

const apply = async (built: ReadonlySet<Part>): Promise<void> => {
  const files = await windowFiles();
  const step = app === null ? 'start' : nextStep(built, filesAtStart, files);
  if (app !== null && step === 'reload') {
    console.log('Reloading the windows.');
    await app.reload();
    return;
  }
  if (app !== null) {
    console.log('Restarting the app.');
    beingReplaced.add(app);
    await app.stop('SIGTERM');
  }
  filesAtStart = files;
  start();
};

let work: Promise<void> = Promise.resolve();
const endWatching = await watchParts({
  settled: (built) => {
    work = work.then(() =>
      apply(built).catch((error: unknown) => console.error(error instanceof Error ? error.message : error)),
    );
  },
  failed: (part, words) =>
    console.error(`The build of ${part} failed. The running app stays as it was.\n${words}`),
});

const finish = async (code: number): Promise<void> => {
  await endWatching();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    if (app !== null) {
      beingReplaced.add(app);
      await app.stop('SIGTERM');
    }
    await finish(0);
  });
}
console.log('Watching Hushlink for changes. Ctrl+C ends it.');
