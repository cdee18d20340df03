/**
 * What the packaged app does about variables that change Electron, Node and Chromium. The fuses stop the worst of them
 * (`ELECTRON_RUN_AS_NODE`, `NODE_OPTIONS`). A checkout is left alone: developers use them.
 */

/**
 * SECURITY(refused-variables): has acted before our code runs: no sandbox, a log in a file, code from somebody else's cache.
 */
const isRefused = (name: string, value: string): boolean => {
  switch (name) {
    case 'ELECTRON_DISABLE_SANDBOX':
    case 'ELECTRON_LOG_FILE':
    case 'NODE_V8_COVERAGE':
    case 'NODE_COMPILE_CACHE':
      return true;
    case 'ELECTRON_ENABLE_LOGGING':
      // Without a file it logs to standard error, as the switch does.
      return !/^(|0|1|true|stderr)$/.test(value);
    default:
      return false;
  }
};

/** @returns the name of a variable that the app does not run with. */
export const findRefusedVariable = (env: NodeJS.ProcessEnv): string | null =>
  Object.entries(env).find(([name, value]) => isRefused(name.toUpperCase(), value ?? ''))?.[0] ?? null;

const kept: ReadonlySet<string> = new Set([
  // Many desktops set it for all apps.
  'ELECTRON_OZONE_PLATFORM_HINT',
  // Electron sets it itself, and portals read it.
  'CHROME_DESKTOP',
  // Has acted here, and should in a start on another display too.
  'ELECTRON_ENABLE_LOGGING',
]);

/**
 * Removes what would still have an effect later, here or in a process that we start. These may be set for good reasons, for
 * other programs, so they are no reason not to start.
 * SECURITY(removed-variables): Chromium would write the keys of its connections to `SSLKEYLOGFILE`, with which all that was
 * sent can be read.
 */
export const clearEnvironment = (env: NodeJS.ProcessEnv): void => {
  for (const name of Object.keys(env)) {
    const isTheirs = /^((ELECTRON|NODE|CHROME)_.*|SSLKEYLOGFILE)$/i.test(name);
    if (isTheirs && !kept.has(name.toUpperCase())) delete env[name];
  }
};
