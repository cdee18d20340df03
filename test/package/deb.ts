import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file in a deb, as `dpkg-deb` says it. */
export interface DebFile {
  readonly mode: string;
  readonly owner: string;
  readonly path: string;
}

/** What is to be known of a deb without installing it. */
export interface Deb {
  readonly name: string;
  readonly files: readonly DebFile[];
  readonly field: (name: string) => Promise<string>;
}

/** The deb in a folder that was made last. */
export const readDeb = async (folder: string): Promise<Deb> => {
  const debs = (await readdir(folder)).filter((file) => file.endsWith('.deb'));
  const dated = await Promise.all(
    debs.map(async (file) => ({ file, at: (await stat(join(folder, file))).mtimeMs })),
  );
  const name = dated.toSorted((one, other) => other.at - one.at)[0]?.file ?? 'no deb';
  const path = join(folder, name);
  const { stdout } = await run('dpkg-deb', ['--contents', path], { maxBuffer: 16 * 1024 * 1024 });
  const files = stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [mode = '', owner = '', , , , file = ''] = line.split(/\s+/);
      return { mode, owner, path: file.replace(/^\./, '') };
    });
  return {
    name,
    files,
    field: async (field) => (await run('dpkg-deb', ['--field', path, field])).stdout.trim(),
  };
};

/** Every file of the deb; another one has to be added here, on purpose. */
export const debFiles: readonly string[] = [
  '/usr/bin/hushlink',
  '/usr/lib/hushlink/apparmor-profile',
  '/usr/lib/hushlink/chrome-sandbox',
  '/usr/lib/hushlink/chrome_100_percent.pak',
  '/usr/lib/hushlink/chrome_200_percent.pak',
  '/usr/lib/hushlink/chrome_crashpad_handler',
  '/usr/lib/hushlink/hushlink',
  '/usr/lib/hushlink/icudtl.dat',
  '/usr/lib/hushlink/libEGL.so',
  '/usr/lib/hushlink/libGLESv2.so',
  '/usr/lib/hushlink/libffmpeg.so',
  '/usr/lib/hushlink/libvk_swiftshader.so',
  '/usr/lib/hushlink/libvulkan.so.1',
  ...['da', 'de', 'en-GB', 'en-US', 'es-419', 'es', 'fr'].map(
    (name) => `/usr/lib/hushlink/locales/${name}.pak`,
  ),
  '/usr/lib/hushlink/prepare-sandbox',
  '/usr/lib/hushlink/resources.pak',
  '/usr/lib/hushlink/resources/app.asar',
  '/usr/lib/hushlink/resources/app.asar.unpacked/node_modules/keytar/prebuilds/linux-x64/keytar.node',
  '/usr/lib/hushlink/snapshot_blob.bin',
  '/usr/lib/hushlink/v8_context_snapshot.bin',
  '/usr/lib/hushlink/version',
  '/usr/lib/hushlink/vk_swiftshader_icd.json',
  '/usr/share/applications/app.hushlink.Hushlink.desktop',
  '/usr/share/bash-completion/completions/hushlink',
  '/usr/share/doc/hushlink/LICENSE.electron.txt',
  '/usr/share/doc/hushlink/LICENSES.chromium.html.gz',
  '/usr/share/doc/hushlink/changelog.Debian.gz',
  '/usr/share/doc/hushlink/changelog.gz',
  '/usr/share/doc/hushlink/copyright',
  '/usr/share/fish/vendor_completions.d/hushlink.fish',
  ...[16, 24, 32, 48, 64, 128, 256, 512].map(
    (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/app.hushlink.Hushlink.png`,
  ),
  '/usr/share/icons/hicolor/scalable/apps/app.hushlink.Hushlink.svg',
  '/usr/share/lintian/overrides/hushlink',
  '/usr/share/man/man1/hushlink.1.gz',
  '/usr/share/metainfo/app.hushlink.Hushlink.metainfo.xml',
  '/usr/share/zsh/vendor-completions/_hushlink',
];
