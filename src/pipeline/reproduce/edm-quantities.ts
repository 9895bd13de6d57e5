import { couplingProductLimit, edmBracket, edmTableII } from '../../indirect/index.ts';
import type { EdmHierarchy } from '../../records/card.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';
import { computedAnswer, exactAnswer, inputAnswer, type Quantities } from './quantities.ts';

/** m_a / m_gammaD that stands for "much lighter" in the hierarchy of Fig. 6. */
const lightRatio = 1e-3;

/** Limits from electric dipole moments, paper missing-energy section VI. */
export const edmQuantities = {
  async 'edm-limit'(given, { context }) {
    return inputAnswer(context.catalog.fermion(given.text('fermion')).edmLimitECm, 'e cm');
  },

  async 'edm-table-limit'(given, laboratory) {
    return exactAnswer(tableEntry(given, laboratory, given.text('fermion')).limit, 'GeV^-1');
  },

  async 'edm-bracket-constant'(given, laboratory) {
    return exactAnswer(tableEntry(given, laboratory, 'e').bracketConstant, '');
  },

  async 'edm-coupling-limit'(given, { context }) {
    const fermion = context.catalog.fermion(given.text('fermion'));
    const darkPhotonMass = given.quantity('m_gammaD', 'mass');
    const alpMass = darkPhotonMass * (hierarchy(given) === 'equal-masses' ? 1 : lightRatio);
    const cutoff = given.quantity('cutoff', 'energy');
    const loop = { darkPhotonMass, alpMass, fermionMass: fermion.mass, cutoff };
    const bracket = edmBracket(loop, normalisation(given));
    return computedAnswer(couplingProductLimit(fermion.edmLimitECm, bracket), 'GeV^-1');
  },
} satisfies Quantities;

function tableEntry(given: Arguments, { context }: Laboratory, fermionId: string) {
  const fermion = context.catalog.fermion(fermionId);
  const entry = edmTableII([fermion], normalisation(given)).find((row) => row.hierarchy === hierarchy(given));
  if (entry === undefined) throw new ComputationError(`Table II has no row ${given.text('hierarchy')}`);
  return entry;
}

function hierarchy(given: Arguments): EdmHierarchy {
  const name = given.text('hierarchy');
  if (name === 'equal-masses' || name === 'heavy-dark-photon') return name;
  throw new ComputationError(`there is no hierarchy "${name}"`);
}

function normalisation(given: Arguments): 'paper' | 'derived' {
  return given.text('normalisation') === 'derived' ? 'derived' : 'paper';
}
