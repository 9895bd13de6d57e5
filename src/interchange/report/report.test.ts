import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Allowed, Comparison, PaperReport } from '../../records/report.ts';
import { allowedText, numbersText, reportHtml, reportMarkdown, verdictWords } from './index.ts';
import { paper, report, value } from './report.fixture.ts';
import { numbersLegend } from './words.ts';

const golden = (name: string) => join(import.meta.dirname, 'golden', name);

const hostileText = `</td></table></style><script>alert("1")</script><img src=x onerror='x'>&amp;|\`*_[a](javascript:b)\n# h\u0000`;

/** The paper with a hostile text wherever a text can be. */
const hostile = JSON.parse(
  JSON.stringify(paper, (key, given) =>
    typeof given === 'string' && !['verdict', 'source', 'kind'].includes(key) ? hostileText : given,
  ),
) as PaperReport;

describe('reportHtml', () => {
  it('is the page that was looked at', async () => {
    await expect(reportHtml(report)).toMatchFileSnapshot(golden('report.html'));
  });

  it('has headers with scope, texts for pictures, one heading of first order and none left out', () => {
    const page = reportHtml(report);
    expect(page.match(/<th /g)).toHaveLength(page.match(/<th scope="(?:col|row)"/g)!.length);
    for (const image of page.match(/<img [^>]*>/g)!) expect(image).toMatch(/role="img".* alt="[^"]+"/);
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says verdicts in words, and how wide an agreement is that is within a factor', () => {
    const page = reportHtml(report);
    expect(page).toContain('>✓ agrees within a factor of 2</span>');
    for (const verdict of ['✓ agrees', '✗ DIFFERS', '≠ differs, as expected', '– not printed']) {
      expect(page).toContain(`>${verdict}</span>`);
    }
  });

  it('lets no text become markup', () => {
    const tags = (page: string) => page.match(/<\/?[a-z!][^\s>]*/gi)!;
    const page = reportHtml({ ...report, darkreach: hostileText, papers: [hostile] });
    // The address of the hostile paper is none, so that there is no link to it.
    const harmless = reportHtml({ ...report, papers: [{ ...paper, url: 'none' }] });
    expect(tags(page)).toEqual(tags(harmless));
    expect(page).not.toContain('<script');
    expect(page).not.toContain(" onerror='");
    expect(page).not.toContain('\u0000');
  });

  it('says nothing of parts that were not asked for', () => {
    const page = reportHtml({ ...report, papers: [{ ...paper, values: [], omissions: [] }] });
    expect(page).not.toContain('Printed numbers</h3>');
    expect(page).not.toContain('What is not reproduced');
    expect(page).not.toContain(numbersLegend.slice(0, 20));
  });
});

describe('reportMarkdown', () => {
  it('is the document that was looked at', async () => {
    await expect(reportMarkdown(report)).toMatchFileSnapshot(golden('report.md'));
  });

  it('keeps its tables and has no markup of others', () => {
    const text = reportMarkdown({ ...report, papers: [hostile] });
    expect(text).not.toMatch(/<(?!https?:|\.\.\/|%3C)/);
    expect(text).not.toMatch(/(?<!\\)\]\(j/);
    const cells = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.match(/(?<!\\)\|/g)!.length);
    const fine = reportMarkdown(report)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.match(/(?<!\\)\|/g)!.length);
    expect(cells).toEqual(fine);
  });

  it('gives the error of a number, or says why there is none', () => {
    const of = (changed: Partial<Comparison>) =>
      reportMarkdown({ ...report, papers: [{ ...paper, values: [{ ...value, ...changed }] }] });
    expect(of({ error: 0 })).toContain('| 2.012 MeV | exact | 1.01 |');
    expect(of({ error: 0, source: 'input' })).toContain('| 2.012 MeV | input | 1.01 |');
    expect(of({ error: 1e-3 })).toContain('| 2.012 MeV | 1.0e-3 | 1.01 |');
  });
});

describe('words', () => {
  it.each<[Allowed, string]>([
    [{ kind: 'digits', digits: 1 }, 'rounded to 1 digit'],
    [{ kind: 'digits', digits: 3 }, 'rounded to 3 digits'],
    [{ kind: 'relative', relative: 0.02 }, 'within 2 %'],
    [{ kind: 'factor', factor: 10 ** 0.3 }, 'a factor of 2'],
    [{ kind: 'factor', factor: 10 ** 0.5 }, 'a factor of 3.2'],
    [{ kind: 'range', relative: 0.05 }, 'the range, or 5 % beyond'],
    [{ kind: 'word' }, 'as we read the word'],
    [{ kind: 'anything' }, ''],
  ])('say what is allowed: %o', (allowed, text) => {
    expect(allowedText({ ...value, allowed })).toBe(text);
  });

  it('name the factor of an agreement only', () => {
    const allowed = { kind: 'factor', factor: 2 } as const;
    expect(verdictWords({ ...value, allowed })).toBe('agrees within a factor of 2');
    expect(verdictWords({ ...value, allowed, verdict: 'DIFFERS' })).toBe('DIFFERS');
    expect(verdictWords(value)).toBe('agrees');
  });

  it('count inputs apart from what is computed', () => {
    const differs = { ...value, verdict: 'differs, as expected' } as const;
    const input = { ...value, source: 'input' } as const;
    const text = (values: readonly Comparison[]) => numbersText({ ...paper, values });
    expect(text([value, differs, input, input])).toBe(
      '2 of 2 computed numbers as expected (1 known to differ), 2 inputs read back',
    );
    expect(text([value, input])).toBe('1 of 1 computed numbers as expected, 1 input read back');
    expect(text([value, input, { ...input, passed: false }, { ...differs, source: 'input' }])).toBe(
      '1 of 1 computed numbers as expected, 2 of 3 inputs read back as expected (1 known to differ)',
    );
  });
});
