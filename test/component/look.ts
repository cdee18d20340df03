import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = resolve(import.meta.dirname, '../../artifacts/component');

/** Takes a picture in light and dark, and returns what axe finds wrong; in dark only colours can be. */
export const look = async (page: Page, picture: string): Promise<readonly string[]> => {
  mkdirSync(pictures, { recursive: true });
  const found: string[] = [];
  // So that no picture depends on where a test has clicked last.
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(pictures, `${picture}-${colorScheme}.png`), animations: 'disabled' });
    const rules = colorScheme === 'dark' ? ['color-contrast'] : null;
    found.push(...(await violations(page, rules)).map((violation) => `${colorScheme}: ${violation}`));
  }
  // Only for the gallery: a third picture of every state would take its time in each test run.
  if (process.env.GALLERY !== undefined) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.screenshot({ path: join(pictures, `${picture}-contrast.png`), animations: 'disabled' });
    await page.emulateMedia({ forcedColors: null });
  }
  return found;
};

/** In light and dark, without a look at what they show. */
export const takePictures = async (page: Page, picture: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(pictures, `${picture}-${colorScheme}.png`), animations: 'disabled' });
  }
};

/** @param rules `null` for all of them. */
const violations = async (page: Page, rules: string[] | null): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
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
