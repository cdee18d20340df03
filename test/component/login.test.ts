import { expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { open, push, field, alert, page, said, look } = windowsForTests('general');
const label = 'Start Hushlink in the tray when I log in';

test('starting at login is switched on and off, and what the system has is shown', async () => {
  const answer = later<Result<null, Failure>>();
  const fake = await open('settings', {}, { setLoginStart: () => answer.answer });
  const start = field(label);
  await expect.poll(() => start.isChecked()).toBe(false);
  await start.click();
  await expect.poll(() => start.isChecked()).toBe(true);
  await expect.poll(() => start.getAttribute('aria-disabled')).toBe('true');
  await push({ loginStart: 'on' });
  answer.give(success(null));
  await expect.poll(said).toContain('The change is saved.');
  await expect.poll(() => start.isChecked()).toBe(true);
  await start.scrollIntoViewIfNeeded();
  expect(await look('settings-at-login')).toEqual([]);
  // Another program changes it.
  await push({ loginStart: 'off' });
  await expect.poll(() => start.isChecked()).toBe(false);
  expect(fake.callsOf('setLoginStart')).toEqual([{ isOn: true }]);
});

test('starting at login that the system does not allow is said, and is not shown as on', async () => {
  await open('settings', {}, { setLoginStart: () => failed({ kind: 'login-start-not-changed' } as const) });
  await field(label).click();
  await alert().getByText('The system did not let Hushlink change whether it starts at login.').waitFor();
  await expect.poll(() => field(label).isChecked()).toBe(false);
  expect(await look('settings-at-login-refused')).toEqual([]);
});

test('starting at login that the user has to allow on macOS says where', async () => {
  const fake = await open('settings', { platform: 'darwin', loginStart: 'needs-approval' });
  await expect.poll(() => field(label).isChecked()).toBe(true);
  await page().getByText('macOS asks you to allow this first, in System Settings').scrollIntoViewIfNeeded();
  expect(await look('settings-at-login-approval')).toEqual([]);
  await field(label).click();
  await expect.poll(() => fake.callsOf('setLoginStart')).toEqual([{ isOn: false }]);
});
