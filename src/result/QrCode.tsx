import { encode } from 'uqr';
import styles from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
  readonly name: string;
}

/** The empty margin that scanners need, in modules. */
const quietZone = 4;

/** Drawn locally: no service sees the text. */
export const QrCode = ({ text, name }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <path className={styles.dark} d={darkPath(data)} />
    </svg>
  );
};

/** One path of all dark modules: a rectangle for each run in a row. */
const darkPath = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1] === true) return '';
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return `M${x} ${y}h${width}v1h-${width}z`;
      }),
    )
    .join('');
