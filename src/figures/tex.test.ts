import { beforeAll, describe, expect, it } from 'vitest';
import { createTexRenderer } from './tex.ts';
import type { TexRenderer } from './tex-renderer.ts';

let tex: TexRenderer;
beforeAll(async () => {
  tex = await createTexRenderer();
});

describe('createTexRenderer', () => {
  it.each([
    'NA64e, $9.37\\times10^{11}$ EOT (2024) + 3 - 1',
    '$m_{\\gamma_D}$ [GeV]',
    '$\\Upsilon(1S)\\to\\bar\\chi\\chi$, $\\epsilon$, $\\hbar$, $\\ell$',
    'ATLAS, $3\\,\\text{ab}^{-1}$, $\\mathrm{Br}\\simeq1$, $\\mathcal{L}$',
    'Müller, Fréjus, Łódź',
    '$\\sqrt{s}$, $\\frac{a}{b}$',
  ])('sets %s in paths alone', (text) => {
    const box = tex(text, 7);
    expect(box.svg).toMatch(
      /^<g transform="scale\(0.007 -0.007\)">(<path( transform="[-\w.() ]+")? d="[^"]+"\/>)+<\/g>$/,
    );
    expect(box.width).toBeGreaterThan(7);
  });

  it('has the metrics of Computer Modern: digits half an em wide, cap height 0.683', () => {
    expect(tex('0123', 10).width).toBeCloseTo(20, 6);
    expect(tex('H', 10).height).toBeCloseTo(6.83, 1);
    expect(tex('g', 10).depth).toBeGreaterThan(1.9);
  });

  it('scales with the size', () => {
    const small = tex('$10^{-3}$', 5);
    const large = tex('$10^{-3}$', 10);
    expect(large.width).toBeCloseTo(2 * small.width, 10);
    expect(large.height).toBeCloseTo(2 * small.height, 10);
  });

  it('takes %, & and # in words literally, and dashes as TeX does', () => {
    expect(tex('90% CL & #2', 7)).toEqual(tex('90\\% CL \\& \\#2', 7));
    expect(tex('a--b', 7).svg).toBe(tex('a–b', 7).svg);
  });

  it('sets nothing for an empty text', () => {
    expect(tex('', 7)).toEqual({ width: 0, height: 0, depth: 0, svg: '' });
  });

  it.each([
    ['$\\foo$', 'Undefined control sequence'],
    ['m_X', "'_' allowed only in math mode"],
    ['$x', 'unpaired $'],
    ['a } b', 'close brace'],
    ['漢字', 'the font has no glyph for "漢字"'],
    ['$\\overline{abc}$', 'stretched symbol'],
  ])('refuses %s, naming it', (text, reason) => {
    expect(() => tex(text, 7)).toThrow(`cannot set the text "${text}" in TeX`);
    expect(() => tex(text, 7)).toThrow(reason);
  });
});
