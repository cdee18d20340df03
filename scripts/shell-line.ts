/**
 * A command as one line for the shell of Windows, which starts the command files of tools and splits an unquoted line at
 * blanks: `C:\Users\Anna Berg\hushlink`. A program takes two quotes for one, and a backslash before a quote for nothing but
 * itself only if it is doubled.
 */
export const shellLine = (words: readonly string[]): string => words.map(quoted).join(' ');

const quoted = (word: string): string =>
  /^[\w@+=:.,/\\-]+$/.test(word)
    ? word
    : `"${word.replaceAll(/(\\*)"/g, '$1$1""').replace(/(\\+)$/, '$1$1')}"`;
