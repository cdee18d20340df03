import { describe, expect, it } from 'vitest';
import { distribution, type Family, installCommand } from '../../../scripts/setup/distribution.mjs';
import { librariesMissingIn, missingLibraries } from '../../../scripts/setup/libraries.mjs';
import { libraries, packageOfLibrary, packageOfProgram } from '../../../scripts/setup/package-names.mjs';

describe('the packages of a Linux', () => {
  it.each([
    ['ID=debian\nVERSION_ID="12"\n', 'debian'],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', 'debian'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'debian'],
    ['ID=fedora\n', 'fedora'],
    ['ID="almalinux"\nID_LIKE="rhel centos fedora"\n', 'fedora'],
    ['ID=arch\n', 'arch'],
    ['ID=manjaro\nID_LIKE=arch\n', 'arch'],
    ['ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'suse'],
    ['ID="opensuse-leap"\n', 'suse'],
    ['ID=nixos\n', null],
    ['VARIANT_ID=debian\n', null],
    ['', null],
  ])('%j are those of %s', (osRelease, family) => {
    expect(distribution(osRelease)).toBe(family);
  });

  it.each([
    ['debian', 'sudo apt-get update && sudo apt-get install --no-install-recommends libgtk-3-0 xvfb'],
    ['fedora', 'sudo dnf install gtk3 xorg-x11-server-Xvfb'],
    ['arch', 'sudo pacman -S --needed gtk3 xorg-server-xvfb'],
    ['suse', 'sudo zypper install libgtk-3-0 xorg-x11-server-Xvfb'],
  ] satisfies readonly (readonly [Family, string])[])(
    'have their names and command on %s',
    (family, command) => {
      const program = family === 'debian' ? 'xvfb' : packageOfProgram('Xvfb', family);
      expect(installCommand(family, [packageOfLibrary('libgtk-3.so.0', family), program])).toBe(command);
    },
  );

  it('are called as what is missing, if nobody knows them', () => {
    expect(packageOfLibrary('libnew.so.1', 'arch')).toBe('libnew.so.1');
    expect(packageOfProgram('openbox', 'fedora')).toBe('openbox');
  });
});

describe.runIf(process.platform === 'linux')('the libraries that Electron lacks', () => {
  it('are those that the linker does not find, each once', () => {
    const output = `/home/anna/electron:
\tlinux-vdso.so.1 (0x00007ffc)
\tlibffmpeg.so => /home/anna/libffmpeg.so (0x00007f)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
/home/anna/keytar.node:
\tlibgtk-3.so.0 => not found
`;
    expect(librariesMissingIn(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(Object.keys(libraries)).toEqual(expect.arrayContaining(['libgtk-3.so.0', 'libnss3.so']));
  });

  it('are none here, where Electron runs', async () => {
    expect(await missingLibraries()).toEqual([]);
  });
});
