import type { Page } from 'playwright';

/** In CSS pixels at usual text size. No window of the app can be made narrower; there a word may have to break. */
const narrowestWindow = 320;
/** Narrower still, with the largest text in the narrowest window, some words of some languages are wider than all there is. */
const narrowestPage = 200;

/**
 * What does not fit in the page as it is: words that are cut off or broken inside, and whatever is wider or taller than its
 * place. Words of the user and addresses may be cut with an ellipsis and may break, since they can have any length.
 */
export const misfits = async (page: Page): Promise<readonly string[]> =>
  await page.evaluate(
    async (narrowest) => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const found: string[] = [];
      const nameOf = (element: Element): string =>
        `<${element.tagName.toLowerCase()}> “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}”`;
      const forScreenReaders = new Map<Element, boolean>();
      const isForScreenReaders = (element: Element | null): boolean => {
        if (element === null) return false;
        const known = forScreenReaders.get(element);
        if (known !== undefined) return known;
        const is = getComputedStyle(element).clipPath !== 'none' || isForScreenReaders(element.parentElement);
        forScreenReaders.set(element, is);
        return is;
      };
      const isSeen = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 2 &&
        !isForScreenReaders(element) &&
        // Laid invisibly over what is seen in its place.
        getComputedStyle(element).opacity !== '0';
      const isUsers = (element: Element): boolean =>
        element.closest('[dir=auto], bdi, pre') !== null || element.querySelector('bdi') !== null;

      const { documentElement } = document;
      for (const field of document.querySelectorAll('textarea, input'))
        if (!field.matches('[dir=auto], [type=checkbox], [type=radio], [type=range], [type=number]'))
          found.push(`has one direction for every script: ${nameOf(field)} ${field.getAttribute('name')}`);
      const textPx = Number.parseFloat(getComputedStyle(documentElement).fontSize);
      const widthPx = (window.innerWidth * 16) / textPx;
      if (widthPx >= narrowest.page && documentElement.scrollWidth > documentElement.clientWidth)
        found.push('the page is too wide');
      if (widthPx < narrowest.window) return found;

      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        if (!isSeen(element) || element instanceof SVGElement) continue;
        const style = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const isControl = element.matches('input, textarea, select');
        const tooWide = element.scrollWidth > element.clientWidth + 1;
        const isWholeInTitle = style.textOverflow === 'ellipsis' && element.title === element.textContent;
        if (
          !isControl &&
          tooWide &&
          (hides(style.overflowX) || element.matches('button')) &&
          !isUsers(element) &&
          !isWholeInTitle
        )
          found.push(`cut off: ${nameOf(element)}`);
        const isRow = element.matches('[role=option], button');
        const tooTall = element.scrollHeight > element.clientHeight + 1;
        if (!isControl && tooTall && (isRow || (hides(style.overflowY) && !hides(style.overflowX))))
          found.push(`too tall: ${nameOf(element)}`);
      }

      const drawing = document.createElement('canvas').getContext('2d');
      const widthOf = (words: string, element: Element): number => {
        if (drawing === null) return 0;
        drawing.font = getComputedStyle(element).font;
        return drawing.measureText(words).width;
      };
      const roomIn = (element: HTMLElement): number => {
        const { paddingLeft, paddingRight } = getComputedStyle(element);
        return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      };
      for (const select of document.querySelectorAll('select')) {
        const words = select.selectedOptions[0]?.textContent?.trim() ?? '';
        if (isSeen(select) && !isUsers(select) && widthOf(words, select) > roomIn(select) + 1)
          found.push(`cut off: <select> “${words}”`);
        const icon = select.parentElement?.querySelector('svg');
        if (isSeen(select) && icon !== null && icon !== undefined) {
          const { paddingRight } = getComputedStyle(select);
          const end = select.getBoundingClientRect().right - Number.parseFloat(paddingRight);
          if (icon.getBoundingClientRect().left < end - 1) found.push(`under its icon: <select> “${words}”`);
        }
      }
      for (const input of document.querySelectorAll('input')) {
        if (isSeen(input) && input.value === '' && widthOf(input.placeholder, input) > roomIn(input) + 1)
          found.push(`cut off: <input> “${input.placeholder}”`);
      }

      const linesOf = (node: Node, from = 0, to = node.textContent?.length ?? 0): number => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || !isSeen(parent) || isUsers(parent)) continue;
        if (parent.closest('script, style, title, option, textarea') !== null) continue;
        // In one line no word is broken.
        if (linesOf(node) < 2) continue;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s\-–—/·]+/gu)) {
          // An address is no word.
          if (/[@:]|\w\.\w/.test(word)) continue;
          if (linesOf(node, index, index + word.length) > 1)
            found.push(`broken: “${word}” in ${nameOf(parent)}`);
        }
      }
      return found;
    },
    { window: narrowestWindow, page: narrowestPage },
  );
