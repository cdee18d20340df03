import { expect, it } from 'vitest';
import { complaintOfSandbox, remedy } from '../../../scripts/setup/sandbox.mjs';

const system =
  (settings: Readonly<Record<string, string>>) =>
  (name: string): string | null =>
    settings[name] ?? null;

it.each([
  ['user.max_user_namespaces', '0', '10000'],
  ['kernel.unprivileged_userns_clone', '0', '1'],
  ['kernel.apparmor_restrict_unprivileged_userns', '1', '0'],
])('a system that denies user namespaces by %s is told its other value', (name, denies, allows) => {
  expect(remedy(system({ 'user.max_user_namespaces': '96365', [name]: denies }))).toBe(
    `sudo sysctl -w ${name}=${allows}`,
  );
});

it('a system that denies them by none of these is probably a container', () => {
  expect(
    remedy(system({ 'user.max_user_namespaces': '96365', 'kernel.unprivileged_userns_clone': '1' })),
  ).toMatch(/container/);
});

it.each([
  [
    '[22111:1126/234110.714268:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing',
    'The SUID sandbox helper binary was found, but is not configured correctly',
  ],
  [
    '[1:1126/1.1:ERROR:bus.cc(407)] Failed to connect\n[1:1126/1.1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+',
    'No usable sandbox!',
  ],
  [
    '[1:1126/1.1:FATAL:credentials.cc(127)] Check failed: . Failed to move to new namespace: PID namespaces supported\n',
    'Check failed: . Failed to move to new namespace: PID namespaces supported',
  ],
])('an Electron that finds no sandbox is understood: %s', (output, complaint) => {
  expect(complaintOfSandbox(output)).toBe(complaint);
});

it('an Electron that complains of something else has a sandbox', () => {
  expect(complaintOfSandbox('[1:1126/1.1:ERROR:bus.cc(407)] Failed to connect to the bus\n')).toBeNull();
});
