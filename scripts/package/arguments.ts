const formats = ['deb', 'rpm', 'tar.gz', 'AppImage'] as const;

export type Format = (typeof formats)[number];

export interface PackageArguments {
  readonly formats: readonly Format[];
  /** The existing build is used. */
  readonly built: boolean;
  /** Nothing is made with the Electron of development. */
  readonly release: boolean;
  /** Less compressed, for tests. */
  readonly fast: boolean;
  /** The runtime of AppImages. */
  readonly runtime: string | null;
}

const usage = `npm run package -- [${formats.join('] [')}] [--release] [--built] [--fast] [--appimage-runtime=FILE]`;

/** @returns what is asked for, or a sentence about a word that is not understood. */
export const readPackageArguments = (
  words: readonly string[],
): PackageArguments | { readonly problem: string } => {
  const runtimeOption = '--appimage-runtime=';
  const runtime = words.find((word) => word.startsWith(runtimeOption))?.slice(runtimeOption.length) ?? null;
  const isFormat = (word: string): word is Format => formats.some((format) => format === word);
  const unknown = words.find(
    (word) => !isFormat(word) && !/^(--(release|built|fast)|--appimage-runtime=.+)$/.test(word),
  );
  if (unknown !== undefined) return { problem: `npm run package does not know ${unknown}.\n${usage}` };
  const asked = words.filter(isFormat);
  return {
    formats: asked.length === 0 ? formats : asked,
    built: words.includes('--built'),
    release: words.includes('--release'),
    fast: words.includes('--fast'),
    runtime,
  };
};
