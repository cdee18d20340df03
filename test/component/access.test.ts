import { describe, expect, test } from 'vitest';
import { settingsPanes } from '../../src/shared/model/settings.ts';
import { type WindowName, windowNames } from '../../src/shared/model/windows.ts';
import { windowsForTests } from './windows.ts';

const { page, open, openPane } = windowsForTests();

/** Everything that takes the focus by Tab, in the order it does, until it comes round. */
const tabStops = async (): Promise<readonly { readonly what: string; readonly ring: boolean }[]> => {
  await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: { readonly what: string; readonly ring: boolean }[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page().keyboard.press('Tab');
    const stop = await page().evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const seen = element as HTMLElement & { tabbed?: boolean };
      if (seen.tabbed) return null;
      seen.tabbed = true;
      // The ring may be drawn around the field that an input is part of.
      const rings = [element, element.parentElement, element.nextElementSibling].map(
        (candidate) => candidate !== null && getComputedStyle(candidate).outlineStyle !== 'none',
      );
      const border = getComputedStyle(element).borderColor;
      return {
        what: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)} ${border}`,
        ring: rings.some(Boolean),
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
};

/** The window that asks is there only with a question, and that of a link with one. */
const state = { question: { why: 'long', characters: 2_500, unseen: null }, cardWaiting: true } as const;
const openWindow = async (name: WindowName): Promise<void> => {
  await open(name, state);
  // Its answers do not count at once.
  if (name === 'confirm')
    await page().getByRole('button', { name: 'Create link', disabled: false }).waitFor();
};

/** What a screen reader is told of the window. */
const told = async (): Promise<string> => {
  await page().evaluate(() => document.fonts.ready);
  const tree = await page().locator('body').ariaSnapshot();
  // A preview says until when a link made now would open, in this computer's time zone.
  return tree.replace(
    /\d{1,2} \p{L}+\.?,? (?:\d{4},? )?\d{2}:\d{2}(?: (?:[A-Z]{2,5}|GMT[+-][\d:]+))?/gu,
    'WHEN',
  );
};

const controlsTooSmall = async (): Promise<readonly string[]> =>
  await page().evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, select, input:not([type=radio], [type=checkbox]), textarea, a[href], summary',
      ),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
  );

describe.each(windowNames)('%s', (name) => {
  test('is exposed to a screen reader as recorded', async () => {
    await openWindow(name);
    await expect(await told()).toMatchFileSnapshot(`snapshots/${name}.yml`);
  });

  test('can be walked through with Tab, and always shows the focus', async () => {
    await openWindow(name);
    const stops = await tabStops();
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.filter(({ ring }) => !ring).map(({ what }) => what)).toEqual([]);
  });

  test('has no control smaller than 24 by 24 pixels', async () => {
    await openWindow(name);
    expect(await controlsTooSmall()).toEqual([]);
  });

  test('shows no motion when the user prefers reduced motion', async () => {
    // Before it opens, which may move something already.
    await page().emulateMedia({ reducedMotion: 'reduce' });
    await openWindow(name);
    await page().keyboard.press('Tab');
    const moving = await page().evaluate(() =>
      document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().duration)),
    );
    expect(moving.filter((ms) => ms > 10)).toEqual([]);
    await page().emulateMedia({ reducedMotion: null });
  });
});

// The first is the one that Settings begins with.
test.each(settingsPanes.slice(1))('the pane %s of Settings is as accessible as a window', async (pane) => {
  await openPane(pane);
  await expect(await told()).toMatchFileSnapshot(`snapshots/settings-${pane}.yml`);
  expect(await controlsTooSmall()).toEqual([]);
  const stops = await tabStops();
  expect(stops.length).toBeGreaterThan(0);
  expect(stops.filter(({ ring }) => !ring).map(({ what }) => what)).toEqual([]);
});
