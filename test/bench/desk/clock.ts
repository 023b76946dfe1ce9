/** A clock inside a page: from what a hand does to the frame that shows it, and the frames while it scrolls. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';

const PATIENCE = 120_000;

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

/**
 * Scrolls through an element to its end by wheel, down or with a `turn` below 0 up, in equal turns; no more than
 * `turns` of them, one a frame at most.
 */
export async function wheelThrough(
  page: Page,
  selector: string,
  turn: number,
  turns = Number.POSITIVE_INFINITY,
): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`there is no ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let done = 0; done < turns; done += BETWEEN_LOOKS) {
    const end = await page.evaluate(
      ([name, down]) => {
        const element = document.querySelector(name);
        if (element === null) return true;
        const { scrollTop, clientHeight, scrollHeight } = element;
        return down ? scrollTop + clientHeight >= scrollHeight - 2 : scrollTop <= 0;
      },
      [selector, turn > 0] as const,
    );
    if (end) return;
    for (let i = 0; i < BETWEEN_LOOKS; i++) await page.mouse.wheel(0, turn);
  }
}

/** How many turns are made before it is looked where they have led. */
const BETWEEN_LOOKS = 10;

/** Milliseconds from one press to the next of a key that is held down: 30 a second, as keyboards repeat. */
const REPEAT = 1000 / 30;

/** Holds a key down until something has become true of the page: an expression. */
export async function heldDown(page: Page, key: string, until: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await page.evaluate((expression) => new Function(`return ${expression}`)() as boolean, until))) {
    if (Date.now() > end) throw new Error(`not there within ${PATIENCE / 1000} s: ${until}`);
    for (let i = 0; i < BETWEEN_LOOKS; i++) {
      await Promise.all([page.keyboard.down(key), setTimeout(REPEAT)]);
    }
  }
  await page.keyboard.up(key);
}
