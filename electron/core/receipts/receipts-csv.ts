import type { Timestamp } from '../../../src/shared/units.ts';
import { serverNameOf } from '../onetime/index.ts';
import type { Receipt } from './receipt.ts';

type Cell = string | number | boolean | null;

const time = (at: Timestamp | null): string | null => (at === null ? null : new Date(at).toISOString());

/** In the order of the columns. Never a link, a key, a passphrase or an address that is not obscured. */
const columns: readonly (readonly [name: string, cell: (receipt: Receipt) => Cell])[] = [
  ['made', ({ madeAt }) => time(madeAt)],
  ['state', ({ state }) => state],
  ['state since', ({ stateSince }) => time(stateSince)],
  ['expires', ({ expiresAt }) => time(expiresAt)],
  ['checked', ({ checkedAt }) => time(checkedAt)],
  ['server', ({ madeWith }) => serverNameOf(madeWith.server)],
  ['account', ({ madeWith }) => madeWith.username ?? null],
  ['link host', ({ linkHost }) => linkHost],
  ['made from', ({ madeFrom }) => madeFrom],
  ['generated', ({ source }) => source === 'generate'],
  ['bytes', ({ bytes }) => bytes],
  ['lifetime asked, seconds', ({ lifetimeAsked }) => lifetimeAsked],
  ['lifetime granted, seconds', ({ lifetimeGranted }) => lifetimeGranted],
  ['passphrase', ({ hasPassphrase }) => hasPassphrase],
  ['e-mail requested to', ({ mailedTo }) => mailedTo.join(' ')],
  ['note', ({ note }) => note],
];

/**
 * SECURITY(no-formulas): a spreadsheet would run what a server, a recipient or a note begins like a formula, and could
 * send the other cells to somebody. With an apostrophe in front it is text. Some skip spaces, and know wide characters.
 */
const asText = (words: string): string => (/^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(words) ? `'${words}` : words);

const quoted = (words: string): string =>
  /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;

const cellOf = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(asText(cell));
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
};

/** What receipts say, as CSV (RFC 4180), with a byte order mark so that spreadsheets take it for UTF-8. */
export const receiptsCsv = (receipts: readonly Receipt[]): string => {
  const rows = [
    columns.map(([name]) => quoted(name)),
    ...receipts.map((receipt) => columns.map(([, cell]) => cellOf(cell(receipt)))),
  ];
  return `\ufeff${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
};
