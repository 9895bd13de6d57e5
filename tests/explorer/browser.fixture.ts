import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { loopback, serveFolder } from '../../cli/serve-folder.ts';

const executable = process.env['DARKREACH_CHROMIUM'] ?? '/usr/bin/chromium';

/** Continuous integration sets this: there a missing browser is a failure, elsewhere a reason to skip. */
const isRequired = process.env['DARKREACH_BROWSER'] === 'required';

export const hasBrowser = existsSync(executable) || isRequired;
if (!hasBrowser) console.warn(`no ${executable}: the tests of the explorer in a browser are skipped`);

/** The built explorer in a real browser. */
export interface Site {
  readonly address: string;
  /** In the one window that most tests share: what it has fetched before stays with it. */
  visit(fragment: string): Promise<Page>;
  /** In a browser that has nothing of the page yet. */
  open(fragment: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const server: Server = await serveFolder(fileURLToPath(new URL('../../dist/web', import.meta.url)), 0);
  const browser: Browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  const address = `http://${loopback}:${(server.address() as AddressInfo).port}/`;
  const open = async (fragment: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 900 },
      // It would fetch everything for later beside each test; one test asks for it.
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    await page.goto(`${address}${fragment}`);
    return page;
  };
  let shared: Page | undefined;
  return {
    address,
    open,
    async visit(fragment) {
      if (shared === undefined) {
        shared = await open(fragment);
      } else {
        await shared.goto('about:blank');
        await shared.goto(`${address}${fragment}`);
      }
      return shared;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Waits until the labels have been typeset, which is the last thing that a run does. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.plane svg').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('darkreach:run').length > 0);
}

/** Does something and waits for the run that it starts. */
export async function afterRun(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => performance.clearMeasures('darkreach:run'));
  await act();
  await page.waitForFunction(() => performance.getEntriesByName('darkreach:run').length > 0);
}
