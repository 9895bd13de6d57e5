import { constants } from '../../../src/physics/constants.ts';
import { bosonKinds, bosonPortal } from '../../../src/portals/boson.ts';
import { fermionVertices, widthFromTrace } from '../../../src/portals/dirac.fixture.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';

const muon = constants.muonMass.value;
const coupling = 1e-3;

const spins = { S: 'scalar', P: 'pseudoscalar', V: 'vector', A: 'axial-vector' } as const;

/** GeV, from how far it is above two muons. */
const massAt = (excess: number) => 2 * muon * (1 + excess);

function ofKind(kind: (typeof bosonKinds)[number]): ValidatedCurve {
  const spin = spins[kind];
  return {
    id: kind,
    label: spin.replace('-', ' '),
    ours: (excess) => {
      const none = { g_e: 0, g_tau: 0, g_chi: 0, m_chi: 0 };
      const values = { ...none, kind: bosonKinds.indexOf(kind), m_X: massAt(excess), g_mu: coupling };
      return widthTo(bosonPortal.build(values), 'mu- mu+');
    },
    other: (excess) =>
      exact(coupling ** 2 * widthFromTrace(fermionVertices[spin], massAt(excess), muon, muon)),
    points: logarithmic(1e-3, 30, 14),
    line: logarithmic(1e-3, 30, 80),
    // Rounding: the traces take the momentum from energies that are nearly the muon's mass at threshold.
    tolerance: 1e-12,
  };
}

export const boson: Validation = {
  page: 'portals/boson',
  claim:
    'Width of $X\\to\\mu^+\\mu^-$ for the four kinds of boson and $g_\\mu=10^{-3}$, from 0.1 % above threshold, in closed form and by traces of explicit Dirac matrices over two-body phase space.',
  other: 'traces of explicit Dirac matrices',
  x: { label: '$m_X/2m_\\mu-1$', scale: 'log' },
  y: { label: '$\\Gamma(X\\to\\mu^+\\mu^-)$ [GeV]', scale: 'log' },
  curves: [ofKind('S'), ofKind('P'), ofKind('V'), ofKind('A')],
};
