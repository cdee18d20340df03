/** What a package brings for things that the app never does, and our file that the build puts in its place. */
export const replacedPackages: Readonly<Record<string, string>> = {
  // 170 kB and six packages of their own, for descriptions of services on the bus.
  'fast-xml-parser': 'electron/adapters/no-xml.ts',
  'fast-xml-builder': 'electron/adapters/no-xml.ts',
};
