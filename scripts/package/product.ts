import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.ts';

/** What packages say about the product, from package.json. */
export const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly homepage: string;
  readonly license: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly devDependencies: { readonly electron: string };
};

export const appId = 'app.hushlink.Hushlink';
export const maintainer = `${product.author.name} <${product.author.email}>`;
