import type { Family } from './distribution.mjs';

/** The packages of each library, for Debian, Fedora, Arch and openSUSE. */
export declare const libraries: Readonly<Record<string, readonly [string, string, string, string]>>;

/** The package of a library, or its own name if nobody knows it. */
export declare const packageOfLibrary: (library: string, family: Family) => string;

export declare const packageOfProgram: (program: string, family: Exclude<Family, 'debian'>) => string;
