import { paths, textOf } from '../docs/pages.ts';

export interface Mark {
  readonly file: string;
  /** `null` if it has none. */
  readonly id: string | null;
}

/** Where controls may be: the app's own code, and what it is built and packaged with. */
const isApp = (path: string): boolean =>
  /^(electron|src)\/.*\.(tsx?|css|html)$/.test(path) ||
  ['.npmrc', 'electron.vite.config.ts', 'electron-builder.yml'].includes(path);

export const marksIn = (file: string, text: string): readonly Mark[] =>
  [...text.matchAll(/\bSECURITY(?:\(([^)]*)\))?:/g)].map(([, id = null]) => ({ file, id }));

/** Every `SECURITY(id):` in the code. */
export const marks: readonly Mark[] = paths.filter(isApp).flatMap((path) => marksIn(path, textOf(path)));
