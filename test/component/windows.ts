import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { languages, pseudoLanguage } from '../../src/shared/languages.ts';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { SettingsPane } from '../../src/shared/model/settings.ts';
import type { WindowName } from '../../src/shared/model/windows.ts';
import { createFakeBridge, type FakeBridge, type Script } from '../support/fake-bridge.ts';
import { openBrowser } from './browser.ts';
import { isEveryLanguageWanted, look, takePictures } from './look.ts';
import { misfits } from './misfits.ts';

/** The sizes of the content the app gives its windows. */
const sizes: Readonly<Record<WindowName, { readonly width: number; readonly height: number }>> = {
  'quick-share': { width: 440, height: 560 },
  generate: { width: 440, height: 630 },
  'open-link': { width: 440, height: 420 },
  'link-card': { width: 440, height: 340 },
  activity: { width: 720, height: 620 },
  settings: { width: 780, height: 700 },
  help: { width: 620, height: 680 },
  confirm: { width: 500, height: 250 },
};

/**
 * Opens a browser for the tests of a file; each of them fails if its page had an error that it did not expect.
 * @param pane the one that Settings opens with.
 */
export const windowsForTests = (pane: SettingsPane | null = null) => {
  const held: { browser?: Awaited<ReturnType<typeof openBrowser>>; devTools?: CDPSession } = {};
  const browser = () => {
    if (held.browser === undefined) throw new Error('The browser opens before the first test');
    return held.browser;
  };
  beforeAll(async () => {
    held.browser = await openBrowser();
  });
  afterAll(async () => await held.browser?.dispose());
  // SECURITY: a violation of the content security policy is such an error.
  afterEach(() => expect(browser().faults.splice(0)).toEqual([]));

  /** Opens a window anew in some state, its main process answering by the script. */
  const open = async (
    name: WindowName,
    change: Partial<AppState> = {},
    script: Partial<Script> = {},
  ): Promise<FakeBridge> => {
    const state = { settingsPane: name === 'settings' ? pane : null, ...change };
    const { page, behind, origin } = browser();
    behind.fake = createFakeBridge(state, {
      // As the app does on a large screen.
      fitWindow: async ({ height }) => {
        const { width } = page.viewportSize() ?? sizes[name];
        await page.setViewportSize({ width, height: Math.max(200, height ?? sizes[name].height) });
        return null;
      },
      ...script,
    });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: null });
    await page.setViewportSize(sizes[name]);
    await page.goto(`${origin}/${name}/index.html`);
    await page.locator('main').waitFor();
    // Its heading gets the focus, unless this is the first run.
    if (state.settingsPane !== null && state.profile !== null) await page.locator('h2:focus').waitFor();
    return behind.fake;
  };

  return {
    page: (): Page => browser().page,
    /** The errors of the page so far, which the test expects. */
    takeFaults: (): readonly string[] => browser().faults.splice(0),
    open,
    /** Opens Settings, with that of its panes. */
    openPane: async (
      settingsPane: SettingsPane,
      state: Partial<AppState> = {},
      script: Partial<Script> = {},
    ): Promise<FakeBridge> => await open('settings', { settingsPane, ...state }, script),
    /** What this computer takes for its time zone, from the next window on. @param name by IANA; `''` for its own. */
    setTimeZone: async (name: string): Promise<void> => {
      const { page } = browser();
      // It is taken back when the session ends.
      held.devTools ??= await page.context().newCDPSession(page);
      await held.devTools.send('Emulation.setTimezoneOverride', { timezoneId: name });
    },
    /** How many words its user has to read: all that can be seen, without what is in a closed list. */
    words: async (): Promise<number> =>
      await browser().page.evaluate(() => {
        const isForScreenReaders = (element: Element | null): boolean =>
          element !== null &&
          (getComputedStyle(element).clipPath !== 'none' || isForScreenReaders(element.parentElement));
        const isSeen = (element: Element): boolean =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.closest('option, script, style, textarea, [aria-hidden]') === null &&
          !isForScreenReaders(element);
        const seen = [...document.querySelectorAll('select')].flatMap((select) =>
          isSeen(select) ? [select.selectedOptions[0]?.textContent ?? ''] : [],
        );
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (node.parentElement !== null && isSeen(node.parentElement)) seen.push(node.textContent ?? '');
        return seen.join(' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
      }),
    /** Announces a change of state, as the main process does. */
    push: async (change: Partial<AppState>): Promise<void> => {
      const { page, behind } = browser();
      await page.evaluate((next) => {
        window.dispatchEvent(new CustomEvent('state-of-main', { detail: next }));
      }, behind.fake.change(change));
    },
    button: (name: string) => browser().page.getByRole('button', { name, exact: true }),
    field: (name: string) => browser().page.getByLabel(name, { exact: true }),
    alert: () => browser().page.getByRole('alert'),
    /** What is said to a screen reader in passing, as one text. */
    said: async (): Promise<string> =>
      (await browser().page.getByRole('status').allTextContents()).join(' ').trim(),
    focused: async (): Promise<string> =>
      await browser().page.evaluate(() => {
        const element = document.activeElement;
        const labels =
          element instanceof HTMLInputElement ||
          element instanceof HTMLTextAreaElement ||
          element instanceof HTMLSelectElement
            ? element.labels
            : null;
        const words = element?.cloneNode(true);
        // Such as the keys on a button.
        if (words instanceof Element)
          for (const hidden of words.querySelectorAll('[aria-hidden]')) hidden.remove();
        return (
          labels?.[0]?.textContent ??
          element?.getAttribute('aria-label') ??
          words?.textContent ??
          ''
        ).trim();
      }),
    /** By how much the page is wider than its window, in pixels. */
    tooWide: async (): Promise<number> =>
      await browser().page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    /** What is wrong with the window as it is, to axe and in its words, in each language. */
    look: async (picture: string): Promise<readonly string[]> => {
      const { page, behind } = browser();
      const found = [...(await look(page, picture))];
      const { language: own } = behind.fake.state();
      const speak = (language: string) =>
        page.evaluate(
          async (state) => {
            window.dispatchEvent(new CustomEvent('state-of-main', { detail: state }));
            // Its sentences are loaded first.
            while (document.documentElement.lang !== state.language)
              await new Promise((done) => requestAnimationFrame(done));
          },
          { ...behind.fake.state(), language },
        );
      const lookIn = async (name: string): Promise<void> => {
        let wrong = await misfits(page);
        // What follows the size of something else settles in a later frame.
        for (let tries = 0; wrong.length > 0 && tries < 10; tries += 1) wrong = await misfits(page);
        if (wrong.length > 0 || isEveryLanguageWanted) await takePictures(page, `${picture}-${name}`);
        found.push(...wrong.map((misfit) => `${name}: ${misfit}`));
      };
      for (const language of [...languages, pseudoLanguage]) {
        await speak(language);
        await lookIn(language);
      }
      await speak(own);
      const textSize = (next: string) =>
        page.evaluate((size) => {
          const { style } = document.documentElement;
          const before = style.fontSize;
          style.fontSize = size;
          return before;
        }, next);
      const before = await textSize('200%');
      if (before === '') await lookIn('large');
      await textSize(before);
      return found;
    },
  };
};
