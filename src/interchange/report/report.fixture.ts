import type { Comparison, PaperReport, ReproductionReport } from '../../records/report.ts';

export const value: Comparison = {
  id: 'eq-1',
  where: 'eq. (1)',
  quote: 'about 2 MeV',
  printed: '2',
  computed: 2.0123,
  error: 1.5e-4,
  source: 'computed',
  unit: 'MeV',
  ratio: 1.00615,
  allowed: { kind: 'relative', relative: 0.02 },
  verdict: 'agrees',
  passed: true,
  note: '',
};

/** One paper with one of everything. */
export const paper: PaperReport = {
  id: 'small',
  title: 'A small paper',
  citation: 'Ada Author, J. Tests 1 2, 2026',
  url: 'https://arxiv.org/abs/0000.00000',
  figures: [
    {
      id: 'fig-1',
      card: 'cards/small/fig-1.yaml',
      title: 'Reach',
      description: 'A limit against the mass.',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>100 % #1</title></svg>\n',
      image: '../small/fig-1/figure.svg',
      comparisons: [
        {
          ...{ ours: 'Ours', published: 'Theirs', points: 12, ratio: 0.9, median: 0.0458, worst: 0.2 },
          worstAt: 0.25,
        },
      ],
      published: ['Theirs (arXiv:0000.00000)'],
      notAvailable: ['Others: no record of theirs is known'],
      seconds: 1.25,
      failure: undefined,
    },
    {
      ...{ id: 'fig-2', card: 'cards/small/fig-2.yaml', title: 'fig-2', description: '', svg: undefined },
      ...{
        image: '../small/fig-2/figure.svg',
        comparisons: [],
        published: [],
        notAvailable: [],
        seconds: 0.5,
      },
      failure: 'computation failed: no convergence at 1 GeV',
    },
  ],
  values: [
    value,
    {
      ...value,
      ...{ id: 'eq-2', printed: '1 to 3', ratio: undefined, error: 0, note: 'A range.' },
      allowed: { kind: 'range', relative: 0.05 },
    },
    {
      ...value,
      ...{ id: 'eq-3', printed: '1', computed: 2, ratio: 2, verdict: 'DIFFERS', passed: false, unit: '' },
      allowed: { kind: 'digits', digits: 1 },
    },
    {
      ...value,
      ...{ id: 'eq-4', printed: 'lost', ratio: undefined, verdict: 'not printed' },
      allowed: { kind: 'anything' },
    },
    {
      ...value,
      id: 'eq-5',
      printed: '4',
      ratio: 0.5,
      verdict: 'differs, as expected',
      note: 'A factor of 2.',
    },
    { ...value, id: 'eq-6', printed: '3', ratio: 0.671, allowed: { kind: 'factor', factor: 1.9953 } },
    {
      ...value,
      ...{ id: 'eq-7', printed: 'above 1', ratio: undefined, allowed: { kind: 'word' } },
    },
    {
      ...value,
      ...{ id: 'mass', printed: '2.012', computed: 2.012, error: 0, source: 'input', ratio: 1 },
      allowed: { kind: 'digits', digits: 4 },
    },
  ],
  valueSeconds: 2,
  valueFailure: undefined,
  omissions: [{ where: 'Fig. 3', what: 'an overlay', why: 'Its points may not be passed on.' }],
};

export const report: ReproductionReport = {
  ...{ darkreach: '1.2.3', accuracy: 1e-3, workers: 2, seconds: 3.2 },
  papers: [paper],
};
