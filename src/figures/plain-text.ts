const symbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Upsilon: 'Υ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  to: '→',
  rightarrow: '→',
  pm: '±',
  simeq: '≃',
  approx: '≈',
  sim: '~',
  lesssim: '≲',
  gtrsim: '≳',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ll: '≪',
  gg: '≫',
  ell: 'ℓ',
  hbar: 'ħ',
  infty: '∞',
  sqrt: '√',
  bar: '',
  tilde: '',
  mathrm: '',
  text: '',
  mathcal: '',
  rm: '',
  left: '',
  right: '',
  quad: ' ',
  prime: '′',
  dagger: '†',
};

/** A TeX text as plain words, for titles and screen readers: `$5\times10^{12}$` becomes `5×10^12`. */
export function plainText(tex: string): string {
  return tex
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([A-Za-z]+) ?/g, (_, name: string) => symbols[name] ?? name)
    .replace(/\\([%&#_${}])/g, '$1')
    .replace(/[${}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
};

/** BibTeX without its braces and accents: `Darm{\'e}` becomes `Darmé`. */
export function plainWords(text: string): string {
  const accented = text
    .replace(/\\AA(?![A-Za-z])/g, 'Å')
    .replace(
      /\\(['`^~"])\{?([A-Za-z])\}?/g,
      (_, accent: string, letter: string) => `${letter}${accents[accent]}`,
    );
  return plainText(accented).normalize('NFC');
}
