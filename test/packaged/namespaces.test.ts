import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asRoot, debs, install, modeOf } from './system.ts';

const prepare = '/usr/lib/hushlink/prepare-sandbox';
const helper = '/usr/lib/hushlink/chrome-sandbox';
const profile = '/etc/apparmor.d/usr.lib.hushlink.hushlink';

/** Runs a script where the kernel has one setting, and no other. */
const withSetting = (name: string, value: string, script: string): Promise<string> =>
  asRoot(
    ...['sh', '-c'],
    // Not in a mount namespace of its own, which would look like a chroot.
    `set -e; mount -t tmpfs tmpfs /proc/sys/kernel; trap 'umount /proc/sys/kernel' EXIT
     echo ${value} >/proc/sys/kernel/${name}; ${script}`,
  );

/** As Ubuntu 24.04 has it: AppArmor denies namespaces to programs without a profile. */
const restricted = (script: string): Promise<string> =>
  withSetting('apparmor_restrict_unprivileged_userns', '1', script);

/** The kernel of the tests need not have AppArmor. This parser is the real one, but for what it tells the kernel. */
const kernelThatAgrees = '/opt/agrees';
const parser = `#!/bin/sh
case " $* " in *' --replace '* | *' --remove '*) exit 0 ;; esac
exec /usr/sbin/apparmor_parser "$@"
`;

/** Only AppArmor 4 has a rule for namespaces. */
let readsProfile: boolean;
beforeAll(async () => {
  await install(debs[0]);
  const version = await asRoot('apparmor_parser', '--version');
  readsProfile = Number(/version (\d+)/.exec(version)?.[1]) >= 4;
  await asRoot('mkdir', '-p', kernelThatAgrees);
  await asRoot('sh', '-c', `cat >${kernelThatAgrees}/apparmor_parser <<'END'\n${parser}END\n`);
  await asRoot('chmod', '755', `${kernelThatAgrees}/apparmor_parser`);
});

describe('where AppArmor denies namespaces', () => {
  it('a profile allows them if it can be read, else the helper gets its rights', async () => {
    await restricted(`PATH=${kernelThatAgrees}:$PATH ${prepare}`);
    expect({ profile: existsSync(profile), mode: await modeOf(helper) }).toEqual(
      readsProfile ? { profile: true, mode: '755' } : { profile: false, mode: '4755' },
    );
    if (readsProfile)
      expect(await readFile(profile, 'utf8')).toContain(
        'profile usr.lib.hushlink.hushlink "/usr/lib/hushlink/hushlink"',
      );
    await asRoot(prepare, '--remove');
    expect(existsSync(profile)).toBe(false);
  });

  it('the helper gets its rights, and no profile is left, if the kernel does not take it', async () => {
    await restricted(prepare);
    expect({ profile: existsSync(profile), mode: await modeOf(helper) }).toEqual({
      profile: false,
      mode: '4755',
    });
  });

  it('a profile that somebody else has written stays', async () => {
    await asRoot('sh', '-c', `echo '# own' >${profile}`);
    await restricted(`PATH=${kernelThatAgrees}:$PATH ${prepare}`);
    expect(await modeOf(helper)).toBe('4755');
    await asRoot(prepare, '--remove');
    expect(await readFile(profile, 'utf8')).toBe('# own\n');
    // What stays behind has no more rights than any other file.
    expect(await modeOf(helper)).toBe('755');
    await asRoot('rm', profile);
  });

  it('each place has a profile of its own', async () => {
    const place = '/opt/anna/hushlink';
    await asRoot('mkdir', '-p', '/opt/anna');
    await asRoot('cp', '--archive', '/usr/lib/hushlink', place);
    await restricted(
      `PATH=${kernelThatAgrees}:$PATH ${prepare}; PATH=${kernelThatAgrees}:$PATH ${place}/prepare-sandbox`,
    );
    await asRoot(`${place}/prepare-sandbox`, '--remove');
    expect(existsSync('/etc/apparmor.d/opt.anna.hushlink.hushlink')).toBe(false);
    expect(existsSync(profile)).toBe(readsProfile);
    await asRoot('rm', '-r', '/opt/anna');
    await asRoot(prepare, '--remove');
  });

  it('the rights are taken back when namespaces are allowed again', async () => {
    await restricted(prepare);
    await asRoot(prepare);
    expect(await modeOf(helper)).toBe('755');
  });
});

describe('where AppArmor comes, or a newer one', () => {
  it('the profile is added before a kernel needs it', async () => {
    const path = `PATH=${kernelThatAgrees}:$PATH`;
    await asRoot('sh', '-c', `${path} /var/lib/dpkg/info/hushlink.postinst triggered /etc/apparmor.d/abi`);
    expect({ profile: existsSync(profile), mode: await modeOf(helper) }).toEqual({
      profile: readsProfile,
      mode: '755',
    });
    // As dpkg removes a package that could not be configured: without its prerm.
    await asRoot('sh', '-c', `${path} /var/lib/dpkg/info/hushlink.postrm remove`);
    expect(existsSync(profile)).toBe(false);
  });

  it('dpkg tells the package', async () => {
    expect(await asRoot('cat', '/var/lib/dpkg/triggers/File')).toContain(
      '/etc/apparmor.d/abi hushlink/noawait',
    );
  });
});

describe('the helper gets its rights', () => {
  afterEach(async () => {
    await asRoot(prepare);
    expect(await modeOf(helper)).toBe('755');
  });

  it("where Debian's own setting denies namespaces to users", async () => {
    await withSetting('unprivileged_userns_clone', '0', prepare);
    expect(await modeOf(helper)).toBe('4755');
  });

  it('where root can make namespaces and users cannot, for whatever reason', async () => {
    // As in a container whose filter of system calls lets root alone through.
    const only = '/opt/only-root';
    const unshare = '#!/bin/sh\n[ "$(id -u)" = 0 ] && exec /usr/bin/unshare "$@"\nexit 1\n';
    await asRoot(
      'sh',
      '-c',
      `mkdir -p ${only}; printf '%s' '${unshare}' >${only}/unshare; chmod -R 755 ${only}`,
    );
    await asRoot('sh', '-c', `PATH=${only}:$PATH ${prepare}`);
    expect(await modeOf(helper)).toBe('4755');
  });
});
