/**
 * In place of `node:util` when the app is built: imported as a module, that loads all it has, which takes ten milliseconds of
 * each start.
 */
export const { parseArgs, promisify } = process.getBuiltinModule('node:util');
