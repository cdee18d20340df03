// Some of the exit codes that sysexits.h names, for what `share` and `--open -` have in common.

/** EX_DATAERR: the input, or the passphrase, is not what can be sent. */
export const wrongInput = 65;

/** EX_NOINPUT: a file cannot be read. */
export const inputNotReadable = 66;

/** EX_IOERR: the link could not be printed. */
export const outputNotWritten = 74;
