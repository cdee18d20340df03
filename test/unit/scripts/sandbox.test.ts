import { expect, it } from 'vitest';
import { remedy } from '../../../scripts/setup/sandbox.mjs';

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
