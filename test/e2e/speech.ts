/** What a page says, and whether it has room to say it. */
import type { Page } from '@playwright/test';

/** Every text that is shown, and every name that is heard. */
export function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of [
          'aria-label',
          'aria-description',
          'aria-valuetext',
          'title',
          'placeholder',
          'alt',
        ])
          texts.push(node.getAttribute(name) ?? '');
      } else texts.push(node.textContent ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Buttons, tabs, options and column headers whose words stick out or are cut off, with what they say. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = 'button, [role=tab], [role=radio], [role=menuitem], [role=columnheader], label, h1, h2';
    const sticksOut = (element: HTMLElement): boolean => {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) return false;
      const words = document.createRange();
      words.selectNodeContents(element);
      const { width, height } = words.getBoundingClientRect();
      return width > box.width + 1.5 || height > box.height + 1.5 || cutOff(element);
    };
    const cutOff = (element: HTMLElement): boolean =>
      [element, ...element.querySelectorAll<HTMLElement>('*')].some(
        (part) =>
          // What is one pixel wide is not meant to be seen: the checkbox behind the drawn one.
          part.clientWidth > 1 &&
          getComputedStyle(part).overflowX !== 'visible' &&
          part.scrollWidth > part.clientWidth + 1,
      );
    return [...document.querySelectorAll<HTMLElement>(shown)]
      .filter((element) => element.checkVisibility() && element.closest('[aria-hidden=true]') === null)
      .filter((element) => element.innerText.trim() !== '' && sticksOut(element))
      .map((element) => element.innerText.trim());
  });
}
