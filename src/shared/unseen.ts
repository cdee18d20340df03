/** Counts of the invisible characters in a text, by kind. */
export interface Unseen {
  /** Only those at the very end. */
  readonly lineBreaks: number;
  readonly zeroWidthSpaces: number;
  readonly byteOrderMarks: number;
  readonly softHyphens: number;
  readonly directionMarks: number;
  readonly others: number;
}

const lineBreaksAtEnd = /(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])+$/;

/** Joiners are excluded: Persian, Hindi and many emoji are written with them. */
const invisible = {
  zeroWidthSpaces: /\u200b/g,
  byteOrderMarks: /\ufeff/g,
  softHyphens: /\u00ad/g,
  directionMarks: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
  others: /[\u180e\u2060-\u2064\u206a-\u206f\ufff9-\ufffb]/g,
} as const;

/** The invisible characters that got in by accident, as often in copied text; `null` if there are none. */
export const unseenIn = (text: string): Unseen | null => {
  const timesOf = (kind: RegExp): number => text.match(kind)?.length ?? 0;
  const visible = withoutInvisible(text);
  const unseen: Unseen = {
    lineBreaks: lineBreaksAtEnd.exec(visible)?.[0].match(/\r\n|./gs)?.length ?? 0,
    zeroWidthSpaces: timesOf(invisible.zeroWidthSpaces),
    byteOrderMarks: timesOf(invisible.byteOrderMarks),
    softHyphens: timesOf(invisible.softHyphens),
    directionMarks: timesOf(invisible.directionMarks),
    others: timesOf(invisible.others),
  };
  return Object.values(unseen).some((times) => times > 0) ? unseen : null;
};

/** The text without them. Spaces stay: a password may have some, even at its end. */
export const withoutUnseen = (text: string): string => withoutInvisible(text).replace(lineBreaksAtEnd, '');

const withoutInvisible = (text: string): string =>
  Object.values(invisible).reduce((rest, kind) => rest.replace(kind, ''), text);

/** Whether a text has nothing visible in it. */
export const isBlank = (text: string): boolean =>
  /^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]*$/u.test(text);
