/** A clock inside a page: from what a hand does to the frame that shows it, and the frames while it scrolls. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';

const PATIENCE = 30_000;

/**
 * Milliseconds from the first key press or press of the mouse that `act` makes, by the time stamp of its event, to the
 * frame after the one in which `until` has become true of the page: an expression, asked in every frame.
 */
export async function untilShown(page: Page, act: () => Promise<void>, until: string): Promise<number> {
  // The clock has to be there before the hand moves: what is only asked for may come after it.
  const clock = await page.evaluateHandle((expression) => {
    const holds = new Function(`return ${expression}`) as () => boolean;
    const shown = new Promise<number>((resolve) => {
      let begun = -1;
      const onInput = (event: Event): void => {
        if (begun < 0) begun = event.timeStamp;
      };
      const kinds = ['keydown', 'mousedown', 'click'];
      for (const kind of kinds) window.addEventListener(kind, onInput, { capture: true });
      const look = (): void => {
        if (begun < 0 || !holds()) {
          requestAnimationFrame(look);
          return;
        }
        for (const kind of kinds) window.removeEventListener(kind, onInput, { capture: true });
        requestAnimationFrame(() => resolve(performance.now() - begun));
      };
      requestAnimationFrame(look);
    });
    return { shown };
  }, until);
  await act();
  const late = setTimeout(PATIENCE, null, { ref: false }).then(() => {
    throw new Error(`not shown within ${PATIENCE / 1000} s: ${until}`);
  });
  return Promise.race([clock.evaluate(({ shown }) => shown), late]);
}

export interface Frames {
  readonly count: number;
  /** In milliseconds: half take less, one in a hundred takes more, the longest. */
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
}

/** The frames of the page while `act` goes on. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  const recorded = await page.evaluateHandle(() => {
    const state = { times: [] as number[], going: true };
    let last = performance.now();
    const frame = (now: number): void => {
      state.times.push(now - last);
      last = now;
      if (state.going) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
    return state;
  });
  await act();
  const times = await recorded.evaluate((state) => {
    state.going = false;
    return state.times;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { count: times.length, median: at(0.5), p99: at(0.99), longest: times.at(-1) ?? 0 };
}

/** Scrolls through the element under the middle of the page, from its top to its end, by wheel in equal turns. */
export async function wheelThrough(page: Page, selector: string, turn: number): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`there is no ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (;;) {
    const end = await page.evaluate((name) => {
      const element = document.querySelector(name);
      return element === null || element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
    }, selector);
    if (end) return;
    for (let i = 0; i < 10; i++) await page.mouse.wheel(0, turn);
  }
}
