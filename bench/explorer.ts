import { chromium, type Page } from 'playwright-core';
import { serveFolder } from '../cli/serve-folder.ts';

const executablePath = process.env['DARKREACH_CHROMIUM'] ?? '/usr/bin/chromium';
const moves = 60;

/** A slider, and where it stands at the start. */
const slides = [
  ['missing-energy/fig-4', 'm_a', '#c-portal-m_a-slider'],
  ['missing-energy/fig-4', 'exposure of LDMX', '#c-searches-4-exposure-slider'],
  ['missing-energy/fig-4', 'efficiency of LDMX', '#c-searches-4-efficiency-slider'],
  ['missing-energy/fig-3', 'm_a', '#c-portal-m_a-slider'],
  ['dark-axion/fig-10', 'first of the portal', '.controls input[type=range] >> nth=0'],
] as const;

/**
 * From a move of a slider to the new curves in the page, in Chromium: median and 95th percentile. Also from the address
 * to the first figure, in a browser that has nothing of the page.
 */
export async function benchExplorer(): Promise<void> {
  const server = await serveFolder('dist/web', 0);
  const address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const [card, name, selector] of slides) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const started = performance.now();
      await page.goto(`${address}#card=${card}`);
      await page.locator('.plane svg').first().waitFor();
      const first = performance.now() - started;
      await page.waitForFunction(() => performance.getEntriesByName('darkreach:run').length > 0);
      await page.locator('.controls details').evaluateAll(openAll);
      const times = await slide(page, selector);
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(0);
      console.log(
        `explorer, ${card}, ${name}: slide to curves median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms ` +
          `over ${times.length} moves; first figure ${first.toFixed(0)} ms after opening`,
      );
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** Moves one by one, each when the curves of the one before stand; the time of each from the event to the frame after. */
async function slide(page: Page, selector: string): Promise<number[]> {
  const slider = page.locator(selector);
  await slider.waitFor({ timeout: 5000 });
  const times: number[] = [];
  for (let move = 0; move < moves; move++) {
    times.push(await slider.evaluate(moveOnce, 100 + ((move * 37) % 250)));
  }
  return times;
}

function openAll(groups: readonly unknown[]): void {
  for (const group of groups as { open: boolean }[]) group.open = true;
}

/** What of a page the measurement needs: it runs there, and the types of a page are not those of this room. */
interface PageScope {
  readonly Event: new (kind: string, options: object) => unknown;
  readonly PerformanceObserver: new (
    listen: () => void,
  ) => { observe(what: object): void; disconnect(): void };
  requestAnimationFrame(then: () => void): void;
}

async function moveOnce(element: unknown, to: number): Promise<number> {
  const slider = element as { value: string; dispatchEvent(event: unknown): boolean };
  const page = globalThis as unknown as PageScope;
  const started = performance.now();
  const drawn = new Promise<number>((resolve) => {
    const observer = new page.PerformanceObserver(() => {
      observer.disconnect();
      page.requestAnimationFrame(() => resolve(performance.now() - started));
    });
    observer.observe({ entryTypes: ['measure'] });
  });
  slider.value = String(to);
  slider.dispatchEvent(new page.Event('input', { bubbles: true }));
  const late = new Promise<number>((resolve) => setTimeout(() => resolve(Number.POSITIVE_INFINITY), 5000));
  return Promise.race([drawn, late]);
}
