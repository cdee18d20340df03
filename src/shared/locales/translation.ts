/** The sentences of `Source` in another language: the same keys, all of them, and no others. */
export type Translation<Source> = { readonly [Key in keyof Source]: string };
