import { encode } from 'uqr';
import styles from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
  readonly name: string;
}

/** What a scanner needs around it, in modules. */
const quietZone = 4;

/** Drawn here, so that nobody else sees the text. */
export const QrCode = ({ text, name }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <path className={styles.dark} d={darkPath(data)} />
    </svg>
  );
};

/** The dark modules as one shape, each run of them in a row a rectangle. */
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
