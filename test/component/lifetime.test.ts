import { describe, expect, test } from 'vitest';
import { noPolicyView } from '../../src/shared/model/policy.ts';
import { annaAtEu } from '../support/fake-bridge.ts';
import { now } from './browser.ts';
import { windowsForTests } from './windows.ts';

const { page, open, openPane, push, button, field, alert, said, focused, look } = windowsForTests();

const lifetime = () => field('Lifetime');
const create = () => page().getByRole('button', { name: /^Create link/ });
const hint = (text: string | RegExp) => page().getByText(text).first().waitFor();
const isTyped = () => lifetime().evaluate((control) => control instanceof HTMLInputElement);

/** Opens Quick share with a text, and its lifetime to be written. */
const openOther = async (
  ...world: Parameters<typeof open> extends [unknown, ...infer Rest] ? Rest : never
) => {
  const fake = await open('quick-share', ...world);
  await page().keyboard.type('hunter2');
  await lifetime().selectOption('Other…');
  await expect.poll(isTyped).toBe(true);
  return fake;
};

describe('any other lifetime', () => {
  test('is written, says when the link ends, and is sent as it was understood', async () => {
    const fake = await openOther();
    expect(await focused()).toBe('Lifetime');
    await hint('Such as “3 hours” or “until Friday 18:00”.');
    await page().keyboard.type('3 hours');
    await hint(/^Ends \w+day,? \d+ \w+ at \d\d:\d\d \(in 3 hours\)\.$/);
    await expect.poll(said).toContain('(in 3 hours)');
    expect(await look('compose-lifetime')).toEqual([]);
    await page().keyboard.press('Enter');
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ lifetime: 10_800 }]);
  });

  test('until a point in time is sent as that', async () => {
    const fake = await openOther();
    await page().keyboard.type('tomorrow 18:00');
    await hint(/^Ends .* at 18:00 \(in (\d+ hours|2 days)\)\.$/);
    await page().keyboard.press('Control+Enter');
    const tomorrow = new Date(now);
    tomorrow.setDate(tomorrow.getDate() + 1);
    const until = tomorrow.setHours(18, 0, 0, 0);
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ lifetime: { until } }]);
  });

  test('that is not understood is not sent, and says so once the typing stops', async () => {
    const fake = await openOther();
    await page().keyboard.type('soon');
    await expect
      .poll(() => alert().textContent())
      .toBe('Hushlink does not understand this. Try “3 hours” or “until Friday 18:00”.');
    await expect.poll(() => create().getAttribute('aria-disabled')).toBe('true');
    expect(await look('compose-lifetime-unknown')).toEqual([]);
    await field('Secret').focus();
    await page().keyboard.press('Control+Enter');
    expect(await focused()).toBe('Lifetime');
    expect(fake.callsOf('share')).toEqual([]);
    await lifetime().fill('10 seconds');
    await expect.poll(() => alert().textContent()).toBe('A link lasts 1 minute at least.');
    await lifetime().fill('31 days');
    await expect.poll(() => alert().textContent()).toBe('A link lasts 30 days at most.');
    await lifetime().fill('1 Jan 2020');
    await expect.poll(() => alert().textContent()).toBe('That time has passed.');
    await push({ policy: { ...noPolicyView, maxLifetime: 3_600 } });
    await lifetime().fill('90 min');
    await expect.poll(() => alert().textContent()).toBe('Your administrator allows 1 hour at most.');
    await lifetime().fill('1 hour');
    await expect.poll(() => alert().count()).toBe(0);
    await expect.poll(() => create().getAttribute('aria-disabled')).toBe(null);
  });

  test('is left again with Escape or the button, for what was chosen before', async () => {
    const fake = await openOther();
    await page().keyboard.type('3 hours');
    await page().keyboard.press('Escape');
    await expect.poll(() => lifetime().locator('option:checked').textContent()).toBe('1 day');
    expect(await focused()).toBe('Lifetime');
    await lifetime().selectOption('Other…');
    await button('Choose from the list').click();
    await expect.poll(isTyped).toBe(false);
    expect(await focused()).toBe('Lifetime');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ lifetime: 86_400 }]);
    expect(fake.callsOf('closeWindow')).toEqual([]);
  });

  test('is understood in the language of the window', async () => {
    await open('quick-share', { language: 'da' });
    await field('Levetid').selectOption('Andet…');
    await field('Levetid').fill('i morgen kl. 9');
    await hint(/^Udløber \S+dag \d+\. \w+ kl\. 09\.00 \(om \d+ (timer|dage)\)\.$/);
  });

  test('of a draft that is edited is the time it had', async () => {
    const soon = new Date(now);
    const until = soon.setHours(soon.getHours() + 49, 0, 0, 0);
    const fake = await open(
      'quick-share',
      { textWaiting: true },
      {
        takePrefill: () => ({
          secret: 'hunter2',
          passphrase: null,
          draft: {
            id: '5d1f0a52-7c58-4c1e-9a53-2f6a0d7c9e11',
            lifetime: { until },
            passphrase: null,
            recipient: null,
            shareDomain: null,
            note: '',
            serverName: 'EU',
            username: null,
            mayHaveBeenSent: false,
          },
        }),
      },
    );
    await hint(/^Ends .*\(in 2 days\)\.$/);
    // It was not changed, so nothing is asked.
    await page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ lifetime: { until } }]);
  });
});

test('what was chosen last for the server and account is preselected, in each of them', async () => {
  const chosen = { profile: { ...annaAtEu, lastLifetime: 7_200 } };
  const fake = await open('quick-share', chosen);
  await page().keyboard.type('hunter2');
  await expect.poll(() => lifetime().locator('option:checked').textContent()).toBe('2 hours');
  await push({ profile: annaAtEu });
  await expect.poll(() => lifetime().locator('option:checked').textContent()).toBe('1 day');
  await push(chosen);
  await page().keyboard.press('Control+Enter');
  await expect.poll(() => fake.callsOf('share')).toMatchObject([{ lifetime: 7_200 }]);
  await open('generate', chosen);
  await expect.poll(() => lifetime().locator('option:checked').textContent()).toBe('2 hours');
});

test('in Settings it is a time span, which is saved when it is finished', async () => {
  const fake = await openPane('links');
  const usual = () => field('Default lifetime');
  await usual().selectOption('Other…');
  await usual().fill('until Friday');
  await expect
    .poll(() => alert().textContent())
    .toBe('Hushlink does not understand this. Try “3 hours” or “10 days”.');
  await usual().fill('36 hours');
  expect(fake.callsOf('savePreferences')).toEqual([]);
  await usual().press('Enter');
  await expect.poll(() => fake.callsOf('savePreferences')).toEqual([{ defaultLifetime: 129_600 }]);
});

test('the lines of a list all end then', async () => {
  const fake = await open('quick-share');
  await field('Secret').fill('one\ntwo');
  await button('One link per line…').click();
  await lifetime().selectOption('Other…');
  await lifetime().fill('no time');
  await expect
    .poll(() =>
      page()
        .getByRole('button', { name: /^Create 2 links/ })
        .getAttribute('aria-disabled'),
    )
    .toBe('true');
  await lifetime().fill('2026-01-01 18:00');
  await expect.poll(() => alert().textContent()).toBe('That time has passed.');
  await lifetime().fill('tomorrow 18:00');
  await page().keyboard.press('Control+Enter');
  await expect
    .poll(() => fake.callsOf('shareLine'))
    .toMatchObject([
      { lifetime: { until: expect.any(Number) } },
      { lifetime: { until: expect.any(Number) } },
    ]);
});
