let quiet = false;

export const beQuiet = () => {
  quiet = true;
};

/** Messages of the set-up go to standard error, so that standard output belongs to the script that runs after it. */
export const say = (/** @type {string} */ line) => {
  if (!quiet) console.error(line);
};

/** A step that failed, with a message that says what to do. */
export class SetupFailure extends Error {}
