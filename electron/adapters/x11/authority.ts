import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '../../../src/shared/units.ts';
import { readBounded } from '../read-bounded.ts';

/** What a client presents to the X server to be admitted. Empty if the server requires nothing. */
export interface Authority {
  readonly name: string;
  readonly data: Uint8Array;
}

const nothing: Authority = { name: '', data: new Uint8Array() };
const cookie = 'MIT-MAGIC-COOKIE-1';
const localFamily = 256;
const anyFamily = 0xff_ff;
/** A few entries, each of some fifty bytes. */
const maxBytes: Bytes = 1_000_000;

/** The cookie for a display, from the file described in `Xsecurity(7)`. */
export const readAuthority = async (display: number): Promise<Authority> => {
  const path = process.env.XAUTHORITY ?? join(homedir(), '.Xauthority');
  try {
    return authorityIn(await readBounded(path, maxBytes), display, hostname());
  } catch {
    // No such file, a truncated one, or something else in its place: a server that wants a cookie will say so.
    return nothing;
  }
};

/** @throws RangeError if the file ends in the middle of an entry. */
export const authorityIn = (file: Buffer, display: number, host: string): Authority => {
  const found = entriesOf(file).filter(
    ({ name, number }) => name === cookie && (number === '' || number === String(display)),
  );
  const ours = found.find(
    ({ family, address }) => family === anyFamily || (family === localFamily && address === host),
  );
  return ours ?? found[0] ?? nothing;
};

interface Entry extends Authority {
  readonly family: number;
  readonly address: string;
  readonly number: string;
}

const entriesOf = (file: Buffer): readonly Entry[] => {
  const entries: Entry[] = [];
  let at = 0;
  const field = (): Buffer => {
    const length = file.readUInt16BE(at);
    at += 2 + length;
    if (at > file.length) throw new RangeError('an entry without its end');
    return file.subarray(at - length, at);
  };
  while (at < file.length) {
    const family = file.readUInt16BE(at);
    at += 2;
    const address = field().toString();
    const number = field().toString();
    entries.push({ family, address, number, name: field().toString(), data: field() });
  }
  return entries;
};
