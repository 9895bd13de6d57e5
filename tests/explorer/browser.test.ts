import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterRun, hasBrowser, type Site, settled, startSite } from './browser.fixture.ts';

const quickCard = `darkreach: 1
title: LDMX alone
portal: { name: dark-axion, m_a: 10 keV }
x: { parameter: m_gammaD, from: 1 MeV, to: 1 GeV, points: 21, scale: log }
searches:
  - { search: ldmx-phase2 } # the projection
`;

describe.skipIf(!hasBrowser)('the explorer in a browser', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  async function opened(fragment: string): Promise<Page> {
    const page = await site.visit(fragment);
    await settled(page);
    return page;
  }

  function figureOf(page: Page): Promise<string> {
    return page.locator('.plane svg').first().innerHTML();
  }

  async function upload(page: Page, name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('#open-file').setInputFiles(file);
  }

  it('shows a card with less than 400 kB of code, and asks nobody else', async () => {
    const fresh = await opened('#card=missing-energy/fig-4');
    const requests = await fresh.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(requests.every((address) => address.startsWith(site.address))).toBe(true);
    const code = ['index.html', ...codeBehind('index.html')];
    const size = code.reduce((total, file) => total + gzipSync(readBuilt(file)).length, 0);
    expect(size).toBeLessThan(400_000);
    expect(await fresh.locator('.plane').getAttribute('aria-label')).toContain('Dark axion portal');
  });

  it('follows a slider, and leaves the card with the value', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    const before = await figureOf(page);
    await afterRun(page, () => page.locator('#c-portal-m_a-slider').fill('380'));
    expect(await figureOf(page)).not.toBe(before);
    expect(await page.locator('#c-portal-m_a').inputValue()).toMatch(/GeV$/);
    await page.locator('.editor summary').click();
    expect(await page.locator('#card-text').inputValue()).toMatch(/m_a: [\d.]+ GeV/);
  });

  it('reads a curve under the pointer, and tells more on a click', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    const box = (await page.locator('.plane').boundingBox())!;
    const at = [box.x + 0.3 * box.width, box.y + 0.54 * box.height] as const;
    await page.mouse.move(...at);
    const reading = await page.locator('#reading').innerText();
    expect(reading).toMatch(/m_gammaD = .* GeV, g = .* GeV\^-1; error .*%, 2\.3 events/);
    // At the pointer itself, and not only on the curve.
    await expect
      .poll(() => page.locator('#counted').innerText())
      .toMatch(/[\d.]+ events at m_gammaD = .*: would be excluded \(limit 2\.3\)/);
    await page.mouse.move(at[0], at[1] + 0.1 * box.height);
    await expect.poll(() => page.locator('#counted').innerText()).toContain('out of reach');
    await page.mouse.click(...at);
    const panel = page.locator('.panel');
    // The Lagrangian, and how events, limit and spectral density are computed.
    await panel.locator('.formula svg').nth(4).waitFor();
    expect(await panel.locator('.formula').nth(1).getAttribute('aria-label')).toMatch(/^N = /);
    expect(await panel.locator('a[href^="https://doi.org/"]').count()).toBeGreaterThan(0);
    expect(await panel.innerText()).toContain('bremsstrahlung');
    await panel.locator('[aria-label^="Shares of the channels"] svg').waitFor();
  });

  it('compares a curve with the published one, and draws that beside', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    const card = quickCard
      .replace('LDMX alone', 'Belle II alone')
      .replace('ldmx-phase2', 'belle2-monophoton-20fb');
    await afterRun(page, () => upload(page, 'belle.yaml', card.replace('m_a: 10 keV', 'm_a: 0 eV, g_D: 0')));
    await page.locator('#figure-plane').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const ratio = page.locator('.ratio');
    await ratio.locator('svg').waitFor();
    // As the story of the search says: stronger than published by 1.9 where most fly out, and by 3.25 where decays are prompt.
    expect(await ratio.innerText()).toMatch(/median 0\.[345]\d*, 0\.3\d* to 0\.5/);
    await afterRun(page, () => ratio.getByRole('button').click());
    expect(await figureOf(page)).toContain('belle2-20fb-decay-photon-dark-axion');
    await expect.poll(() => ratio.getByRole('button').count()).toBe(0);
  });

  it('says how to compute a card that makes a table', async () => {
    const page = await site.visit('#card=examples/scan-cuts');
    await page.locator('.command').waitFor();
    expect(await page.locator('.command').innerText()).toContain(
      'npx darkreach scan cards/examples/scan-cuts.yaml',
    );
    expect(await page.locator('#problems').innerText()).toBe('');
    await page.locator('#c-portal-m_a').waitFor();
  });

  it('opens a card of a reader, and says what is wrong with a bad one as the command line does', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    await afterRun(page, () => upload(page, 'mine.yaml', quickCard));
    expect(await page.locator('.plane').getAttribute('aria-label')).toContain('LDMX alone');
    await upload(page, 'bad.yaml', quickCard.replace('ldmx-phase2', 'ldmx-phase3').replace('10 keV', '10'));
    await page.locator('#problems pre').waitFor();
    const problems = await page.locator('#problems').innerText();
    expect(problems).toContain('bad.yaml:3:34: "portal.m_a": "10" has no unit');
    expect(problems).toContain('bad.yaml:6:15: there is no search called "ldmx-phase3"');
    expect(problems).toContain('did you mean "ldmx-phase2"?');
  });

  it('says that the figure is of the card before an error, exports nothing of it, and goes back', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    const before = page.url();
    await page.locator('#c-portal-m_a').fill('5');
    await page.keyboard.press('Enter');
    await page.locator('#take-back').waitFor();
    expect(await page.locator('#c-portal-m_a').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#export-csv').isDisabled()).toBe(true);
    expect(await page.locator('#export-yaml').isDisabled()).toBe(false);
    // Longer than it takes a run to say that it computes.
    await page.waitForTimeout(400);
    expect(await page.locator('progress').count()).toBe(0);
    await afterRun(page, () => page.locator('#take-back').click());
    expect(page.url()).toBe(before);
    expect(await page.locator('#problems').innerText()).toBe('');
    expect(await page.locator('#export-csv').isDisabled()).toBe(false);
  });

  it('finds controls by their words', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    await page.locator('#find-control').fill('ldmx exposure');
    const shown = page.locator('.controls .field');
    await expect.poll(() => shown.count()).toBeLessThan(4);
    expect(await shown.first().innerText()).toMatch(/^exposure/);
    expect(await page.locator('.controls summary').allInnerTexts()).toEqual([
      expect.stringContaining('LDMX'),
    ]);
    await page.locator('#find-control').fill('nonsense');
    await expect.poll(() => shown.count()).toBe(0);
    await page.locator('#find-control').fill('');
    await page.locator('#c-portal-m_a').waitFor();
  });

  it('says of a change that it did not alter the figure, and which search cannot be applied', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    await afterRun(page, async () => {
      await page.locator('#c-portal-g_D').fill('0.2');
      await page.keyboard.press('Enter');
    });
    expect(await page.locator('#remark').innerText()).toBe('The last change did not alter the figure.');
    await page.getByLabel('Add a search').selectOption('faser2-photon');
    await page.locator('#problems pre').waitFor();
    expect(await page.locator('#problems').innerText()).toContain(
      'faser2-photon: gammaD decays to chi chibar',
    );
  });

  it('reads nothing any more when another card is opened', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    await page.locator('#figure-plane').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#reading').innerText()).toContain('m_gammaD =');
    await afterRun(page, () => page.locator('#card').selectOption('invisible-alp/fig-13a'));
    expect(await page.locator('#reading').innerText()).toContain('Point at a curve');
  });

  it('keeps figure and messages in sight of the controls on a phone', async () => {
    const page = await site.open('#card=missing-energy/fig-4', { viewport: { width: 375, height: 812 } });
    await settled(page);
    await page.locator('#c-portal-g_D').scrollIntoViewIfNeeded();
    const figure = (await page.locator('.plane').boundingBox())!;
    expect([figure.y >= 0, figure.y + figure.height < 812]).toEqual([true, true]);
    await page.locator('#c-portal-g_D').fill('x');
    await page.keyboard.press('Enter');
    await page.locator('#problems pre').waitFor();
    const message = (await page.locator('#problems pre').boundingBox())!;
    expect([message.y > 0, message.y + message.height < 812]).toEqual([true, true]);
    await page.context().close();
  });

  it('draws a curve of a reader beside, and names the line of a bad one', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    await upload(page, 'bad.csv', 'mass [MeV], g [/GeV]\n1, 1e-3\nten, 2e-3\n');
    await page.locator('#problems pre').waitFor();
    expect(await page.locator('#problems').innerText()).toContain('bad.csv:3:1: "ten" is not a number');
    await afterRun(page, () => upload(page, 'mine.csv', 'mass [MeV], g [/GeV]\n1, 1e-3\n100, 2e-3\n'));
    expect(await page.locator('#problems').innerText()).toBe('');
    expect(await figureOf(page)).toContain('own-mine');
    // The link has it at once.
    const link = page.url();
    expect(link).toMatch(/#c=/);
    const other = await opened(link.slice(link.indexOf('#')));
    expect(await figureOf(other)).toContain('own-mine');
  });

  it('adds and removes searches and published curves', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    const add = page.locator('.add');
    await afterRun(page, () => add.getByLabel('Add a search').selectOption('na64e-2016'));
    expect(await figureOf(page)).toContain('na64e-2016');
    await page.locator('summary', { hasText: 'SN1987A' }).click();
    await afterRun(page, () => page.getByRole('button', { name: 'Remove SN1987A' }).click());
    expect(await figureOf(page)).not.toContain('sn1987a-dark-axion');
    const published = add.getByLabel('Add a published curve');
    await published.focus();
    await published.locator('option[value="sn1987a-dark-axion"]').waitFor({ state: 'attached' });
    await afterRun(page, () => published.selectOption('sn1987a-dark-axion'));
    expect(await figureOf(page)).toContain('sn1987a-dark-axion');
  });

  it('exports figure, numbers, card and references', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    const starts = {
      svg: '<svg xmlns',
      pdf: '%PDF-',
      png: '\x89PNG',
      csv: 'curve,search,branch',
      json: '{\n  "schema": 1',
      yaml: '# Figure 4',
      bib: '@',
    };
    for (const [what, start] of Object.entries(starts)) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`#export-${what}`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`missing-energy-fig-4.${what}`);
      const content = readFileSync((await download.path())!, 'latin1');
      expect(content.slice(0, start.length)).toBe(start);
      expect(content.length).toBeGreaterThan(500);
    }
  });

  it('keeps the state in the address: a link opens the same figure, and back goes back', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    const first = await figureOf(page);
    await afterRun(page, async () => {
      await page.locator('#c-portal-m_a').fill('100 MeV');
      await page.locator('#c-portal-m_a').press('Enter');
    });
    const second = await figureOf(page);
    const link = page.url();
    expect(link).toMatch(/#c=[\w-]+$/);
    await afterRun(page, () => page.goBack());
    expect(page.url()).toMatch(/#card=missing-energy\/fig-4$/);
    expect(await figureOf(page)).toBe(first);
    const other = await opened(link.slice(link.indexOf('#')));
    expect(await figureOf(other)).toBe(second);
  });

  it('goes by keyboard alone', async () => {
    const page = await opened('#card=missing-energy/fig-4');
    await page.locator('#theme').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('figure-plane');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(() => page.locator('#reading').innerText()).toContain('NA64e, 5×10^12 EOT');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('panel-title');
    await page.locator('.panel .close').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('figure-plane');
    await page.locator('#c-portal-m_a-slider').focus();
    await afterRun(page, () => page.keyboard.press('ArrowRight'));
    expect(page.url()).toMatch(/#c=/);
  });

  it.each([
    ['dark', 1200],
    ['light', 375],
  ] as const)('has no accessibility problem that axe finds, %s at %i pixels', async (colorScheme, width) => {
    const page = await site.open('#card=missing-energy/fig-4', {
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    await settled(page);
    await page.locator('#figure-plane').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    // One search stands for all: axe takes a second for every hundred controls.
    await page.locator('.controls summary', { hasText: 'LDMX' }).click();
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    const violations = await page.evaluate(async () => {
      const axe = (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe;
      const { violations: found } = await axe.run();
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    expect(violations).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('works offline after the first load', async () => {
    const page = await site.open('#card=missing-energy/fig-4', { serviceWorkers: 'allow' });
    await settled(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.context().setOffline(true);
    await page.goto(`${site.address}#card=dark-axion/fig-10`);
    await page.reload();
    await settled(page);
    expect(await page.locator('#card').inputValue()).toBe('dark-axion/fig-10');
    expect(await page.locator('#problems').innerText()).toBe('');
    await page.context().close();
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

function readBuilt(file: string): Buffer {
  return readFileSync(new URL(`../../dist/web/${file}`, import.meta.url));
}

/** Every script and style that a page needs before it shows a figure; the typesetter and exports come later. */
function codeBehind(page: string): string[] {
  const html = readBuilt(page).toString();
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file!);
  const workers = named.filter((file) => file.endsWith('.js')).flatMap((file) => workersOf(file));
  return [...named, ...workers];
}

function workersOf(script: string): string[] {
  const text = readBuilt(script).toString();
  return [
    ...new Set([...text.matchAll(/(?:run|task)-worker-[\w-]+\.js/g)].map(([file]) => `assets/${file}`)),
  ].flatMap((file) => [file, ...(file.includes('run-worker') ? workersOf(file) : [])]);
}
