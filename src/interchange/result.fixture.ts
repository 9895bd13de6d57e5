import type { Curve, RunResult } from '../records/result.ts';

/** A curve with everything that a writer has to look after: exponents, quotes, TeX. */
export function exampleCurve(change: Partial<Curve> = {}): Curve {
  return {
    id: 'na64e-2016-2022',
    search: 'na64e-2016-2022',
    label: 'NA64e, $9.37\\times10^{11}$ EOT: "all" #1',
    panel: 'limits',
    origin: 'computed',
    status: 'result',
    branch: '',
    xName: 'm_gammaD',
    xUnit: 'GeV',
    yName: 'g',
    yUnit: 'GeV^-1',
    points: [
      { x: 1e-3, y: 0.008435999665201659, yError: 6.16790934985976e-7 },
      { x: 0.1 + 0.2, y: 1.5e-21, yError: 0 },
    ],
    notes: [],
    confidenceLevel: 0.9,
    inputs: { exposure: 9.37e11, statistics: "classical: 'a' & b" },
    equations: ['missing-energy (17)'],
    references: ['arXiv:2307.02404'],
    style: {},
    ...change,
  };
}

export function exampleResult(curves: readonly Curve[]): RunResult {
  return {
    schema: 1,
    darkreach: '0.1.0',
    card: 'test/example',
    cardFile: 'cards/test/example.yaml',
    kind: 'limits',
    title: 'Reach: a "title", with --- dashes',
    description: 'Two lines\nof text.',
    seed: 1,
    accuracy: 1e-3,
    portal: 'dark-axion',
    parameters: { m_a: 1e-5 },
    settings: {},
    panels: [],
    curves,
    references: ['arXiv:2307.02404'],
    figure: { size: 'one-column', theme: 'light', legend: false },
  };
}
