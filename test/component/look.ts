import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';

/** Where pages find axe, which is not the app's. */
export const axePath = '/axe.js';
const pictures = resolve(import.meta.dirname, '../../artifacts/component');

const { GALLERY, EVERY_LANGUAGE, PICTURES } = process.env;
export const isEveryLanguageWanted = EVERY_LANGUAGE !== undefined;
/** Nobody looks at them after most test runs, and they take a tenth of the suite's time. */
const arePicturesWanted = PICTURES !== undefined || GALLERY !== undefined || isEveryLanguageWanted;

/** What axe finds wrong in light, and in dark, where only colours can be; with a picture of each if they are wanted. */
export const look = async (page: Page, picture: string): Promise<readonly string[]> => {
  const found: string[] = [];
  // So that no picture depends on where a test has clicked last.
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await endTransitions(page);
    if (arePicturesWanted) await takePicture(page, `${picture}-${colorScheme}`);
    const rules = colorScheme === 'dark' ? ['color-contrast'] : null;
    found.push(...(await violations(page, rules)).map((violation) => `${colorScheme}: ${violation}`));
  }
  if (GALLERY !== undefined) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await takePicture(page, `${picture}-contrast`);
    await page.emulateMedia({ forcedColors: null });
  }
  return found;
};

/** In light and dark, without a look at what they show. */
export const takePictures = async (page: Page, picture: string): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await takePicture(page, `${picture}-${colorScheme}`);
  }
};

const takePicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
};

/** Colours on their way to others are none that anybody has chosen. */
const endTransitions = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(done));
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  });

/** @param rules `null` for all of them. */
const violations = async (page: Page, rules: string[] | null): Promise<readonly string[]> => {
  // As text, since Vitest rewrites every other import.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(`import('${axePath}').then(() => null)`);
  return await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, {
      ...(runOnly === null ? {} : { runOnly }),
      resultTypes: ['violations'],
    });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)}`,
    );
  }, rules);
};
