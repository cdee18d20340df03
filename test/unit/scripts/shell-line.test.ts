import { expect, it } from 'vitest';
import { shellLine } from '../../../scripts/shell-line.ts';

it.each([
  [['electron-vite', 'build', '--logLevel', 'warn'], 'electron-vite build --logLevel warn'],
  [
    ['vitest', String.raw`--root=C:\Users\Anna Berg\hushlink`],
    String.raw`vitest "--root=C:\Users\Anna Berg\hushlink"`,
  ],
  [['tool', 'C:\\my work\\'], String.raw`tool "C:\my work\\"`],
  [['tool', 'says "yes"'], 'tool "says ""yes"""'],
  [['tool', '', 'a&b', 'a|b', 'a^b'], 'tool "" "a&b" "a|b" "a^b"'],
  [['tool', '-c.electronDist=C:\\dist'], 'tool -c.electronDist=C:\\dist'],
])('%j is one line for the shell of Windows', (words, line) => {
  expect(shellLine(words)).toBe(line);
});
