import { describe, expect, test } from 'vitest';
import { pseudoLanguage } from '../../src/shared/languages.ts';
import { settingsPanes } from '../../src/shared/model/settings.ts';
import { windowNames } from '../../src/shared/model/windows.ts';
import { misfits } from './misfits.ts';
import { windowsForTests } from './windows.ts';

const { page, open, openPane } = windowsForTests();

/** What is rightly the same in every language: names, addresses, units, keys, and what the user has typed. */
const same =
  /^(?:EU|UK|US|CA|NZ|[\d\s.,:%·×–+-]+|[\w.-]+@[\w.-]+|https?:\S+|[\w-]+(?:\.[\w-]+)+|English|Dansk|Deutsch|Français|Español|Hushlink|Ctrl.*|⌘.*|Shift(?:\+Tab)?|Enter|Esc|Tab|[↵←→↑↓]+|anna@\S+.*)$/u;

/** Sentences that are seen or read out and do not stand in brackets. */
const untranslated = (): Promise<readonly string[]> =>
  page().evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        parent === null ||
        parent.closest('script, style, [lang]:not(html), textarea, pre, details') !== null
      )
        continue;
      // A sentence may have elements in it; its brackets are then in the text around.
      const whole = parent.textContent ?? '';
      const around = parent.parentElement?.textContent ?? '';
      const words = (node.textContent ?? '').trim();
      if (words !== '' && !/⟦/.test(whole) && !/⟦[^⟧]*$/.test(around.split(words)[0] ?? ''))
        found.push(words);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) {
        const words = element.getAttribute(name)?.trim() ?? '';
        if (words !== '' && !words.includes('⟦')) found.push(words);
      }
    }
    return found;
  });

const expectTranslated = async (): Promise<void> => {
  await page().getByText('⟦').first().waitFor();
  expect((await untranslated()).filter((words) => !same.test(words))).toEqual([]);
  expect(await misfits(page())).toEqual([]);
};

describe.each(windowNames)('%s in a language a third longer', (name) => {
  // Every other state is looked at where its test takes its picture.
  test('has every sentence from the language, and nothing that is cut off', async () => {
    await open(name, {
      language: pseudoLanguage,
      question: { why: 'long', characters: 2_500, unseen: null },
      cardWaiting: true,
    });
    await expectTranslated();
  });
});

// The first is the one that Settings begins with.
test.each(settingsPanes.slice(1))('the pane %s of Settings has them too', async (pane) => {
  await openPane(pane, { language: pseudoLanguage });
  await expectTranslated();
});
