import { describe, expect, it } from 'vitest';
import { plainText, plainWords } from './plain-text.ts';

describe('TeX as plain words', () => {
  it.each([
    ['$5\\times10^{12}$', '5×10^12'],
    ['BR$_\\mathrm{vis}=10^{-4}$', 'BR_vis=10^-4'],
  ])('%s', (tex, words) => {
    expect(plainText(tex)).toBe(words);
  });

  it.each([
    ["Darm{\\'e}, Luc", 'Darmé, Luc'],
    ['{\\AA}kesson, Torsten', 'Åkesson, Torsten'],
    ['Improved Weizs{\\"a}cker-Williams Method', 'Improved Weizsäcker-Williams Method'],
    ["Guellati-Kh{\\'{e}}lifa", 'Guellati-Khélifa'],
  ])('%s', (bibtex, words) => {
    expect(plainWords(bibtex)).toBe(words);
  });
});
