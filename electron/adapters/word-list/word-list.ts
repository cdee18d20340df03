import words from './eff-long-word-list.json';

/** The EFF's long list: 7,776 words, one for each throw of five dice, in the order in which it was published. */
export const wordList: readonly string[] = words;
