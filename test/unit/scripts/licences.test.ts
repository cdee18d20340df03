import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectLicences, licencesFile, licencesText } from '../../../scripts/licences.ts';

const components = collectLicences();
const names = components.map(({ name }) => name);

describe('the licences of what is in the package', () => {
  it('are written down as they are now; if not: npm run licences', () => {
    expect(readFileSync(licencesFile, 'utf8')).toBe(licencesText(components));
  });

  it.each(components)('are quoted in full: $name', ({ version, licence, text }) => {
    expect(version).not.toBe('');
    expect(text).toMatch(licence.startsWith('CC-') ? /creativecommons\.org\/licenses/ : /copyright/i);
    expect(text).toMatch(licence.startsWith('CC-') ? /EFF/ : /permission/i);
  });

  it('cover what windows and main process import, and what that depends on', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'react',
        'react-dom',
        'scheduler',
        'i18next',
        '@tanstack/virtual-core',
        '@jellybrick/dbus-next',
        'ky',
        'zod',
      ]),
    );
  });

  it('name none that the build leaves out', () => {
    expect(names).not.toEqual(expect.arrayContaining(['fast-xml-parser']));
    expect(names).not.toEqual(expect.arrayContaining(['strnum']));
  });

  it('cover the keychain’s native part, which is not bundled', () => {
    expect(names).toEqual(expect.arrayContaining(['@github/keytar', 'node-addon-api']));
  });

  it('are there for the word list, which is no package', () => {
    expect(names).toContain('EFF long word list');
  });

  it('are not there for what only builds the app', () => {
    for (const name of ['electron', 'vitest', 'typescript']) expect(names).not.toContain(name);
  });
});
