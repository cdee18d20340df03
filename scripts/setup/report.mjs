let quiet = false;

export const beQuiet = () => {
  quiet = true;
};

/** What the set-up says goes to standard error, so that the output of what runs after it stays its own. */
export const say = (/** @type {string} */ line) => {
  if (!quiet) console.error(line);
};

/** A step that failed, in words that say what to do. */
export class SetupFailure extends Error {}
