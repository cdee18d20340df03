import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authorityIn, readAuthority } from '../../../../electron/adapters/x11/authority.ts';

const field = (text: string): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  return Buffer.concat([length, Buffer.from(text)]);
};
const entry = (family: number, address: string, display: string, name: string, data: string): Buffer =>
  Buffer.concat([Buffer.from([family >> 8, family & 255]), ...[address, display, name, data].map(field)]);
const cookie = 'MIT-MAGIC-COOKIE-1';
const dataFor = (file: Buffer, display: number) =>
  Buffer.from(authorityIn(file, display, 'here').data).toString();

describe('the X authority', () => {
  it('is the one of this computer and display', () => {
    const file = Buffer.concat([
      entry(256, 'elsewhere', '0', cookie, 'one'),
      entry(256, 'here', '1', cookie, 'two'),
      entry(256, 'here', '0', 'XDM-AUTHORIZATION-1', 'three'),
      entry(256, 'here', '0', cookie, 'four'),
    ]);
    expect(dataFor(file, 0)).toBe('four');
    expect(dataFor(file, 1)).toBe('two');
    expect(dataFor(file, 2)).toBe('');
  });

  it('may be for every computer and display', () => {
    expect(dataFor(entry(65_535, '', '', cookie, 'any'), 7)).toBe('any');
  });

  it('may be of a computer that has another name by now', () => {
    expect(dataFor(entry(256, 'before', '0', cookie, 'old'), 0)).toBe('old');
  });

  it('is none in a file that is cut off', () => {
    const whole = entry(256, 'here', '0', cookie, 'data');
    expect(() => authorityIn(whole.subarray(0, -2), 0, 'here')).toThrow(RangeError);
  });
});

describe.skipIf(process.platform === 'win32')('the file of the X authority', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hushlink-authority-'));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has nothing to say, and is not waited for, where it is a pipe', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    vi.stubEnv('XAUTHORITY', pipe);
    expect((await readAuthority(0)).name).toBe('');
  });
});
