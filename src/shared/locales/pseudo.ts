const accented: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  c: 'ç',
  n: 'ñ',
  y: 'ý',
};

/** A sentence as a long language would have it, its placeholders untouched: `⟦Çrééaté liñk ~~~⟧`. */
export const pseudo = (sentence: string): string => {
  const parts = sentence.split(/(\{\{[^}]*\}\}|\{[a-z]+\})/);
  const words = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter),
  );
  const more = '~'.repeat(Math.ceil(sentence.length * 0.3));
  // Words of a length that words have.
  return `⟦${words.join('')} ${more.replace(/~{9}(?=~)/g, '$& ')}⟧`;
};

export const pseudoSentences = <Key extends string>(
  sentences: Readonly<Record<Key, string>>,
): Readonly<Record<Key, string>> =>
  Object.fromEntries(
    Object.entries<string>(sentences).map(([key, sentence]) => [key, pseudo(sentence)]),
  ) as Readonly<Record<Key, string>>;
