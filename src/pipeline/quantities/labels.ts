import type { QuantityKind, QuantityVariable } from '../../records/quantity.ts';

interface Labels {
  readonly name: string;
  /** In results; `per x` for a density in x. */
  readonly unit: string;
  /** TeX in text mode. */
  readonly label: string;
  /** What a y range, parsed in its own unit, is multiplied with. */
  readonly fromParsed: number;
}

/** Names, units and axis labels of what cards can plot. */
export const quantityLabels: Readonly<Record<QuantityKind, Labels>> = {
  width: { name: 'width', unit: 'GeV', label: '$\\Gamma$ [GeV]', fromParsed: 1 },
  'branching-fraction': {
    name: 'branchingFraction',
    unit: '1',
    label: 'branching fraction',
    fromParsed: 1,
  },
  'decay-length': { name: 'decayLength', unit: 'm', label: 'decay length [m]', fromParsed: 1e-2 },
  'photon-loop-coupling': {
    name: 'delta g_agamma',
    unit: 'GeV^-1',
    label: '$|\\delta g_{a\\gamma}|$ [GeV$^{-1}$]',
    fromParsed: 1,
  },
  'cross-section': { name: 'sigma', unit: 'pb', label: '$\\sigma$ [pb]', fromParsed: 1e6 },
  'accepted-cross-section': {
    name: 'sigma in cuts',
    unit: 'pb',
    label: '$\\sigma$ inside the cuts [pb]',
    fromParsed: 1e6,
  },
  efficiency: { name: 'efficiency', unit: '1', label: 'efficiency', fromParsed: 1 },
  events: { name: 'events', unit: '1', label: 'signal events', fromParsed: 1 },
  'effective-cross-section': {
    name: 'sigma_eff',
    unit: 'pb',
    label: '$\\sigma_\\mathrm{eff}$ [pb]',
    fromParsed: 1e6,
  },
  'k-factor': { name: 'K', unit: '1', label: 'approximate / exact', fromParsed: 1 },
  'monte-carlo-ratio': { name: 'ratio', unit: '1', label: 'Monte Carlo / factorised', fromParsed: 1 },
  'photon-distribution': { name: 'density', unit: 'per x', label: '', fromParsed: 1 },
  'missing-mass-distribution': { name: 'density', unit: 'per x', label: '', fromParsed: 1 },
  'recoil-photon-mass-distribution': { name: 'density', unit: 'per x', label: '', fromParsed: 1 },
  'missing-mass-resolution': {
    name: 'sigma(M_miss^2)',
    unit: 'GeV^2',
    label: '$\\sigma(M^2_\\mathrm{miss})$ [GeV$^2$]',
    fromParsed: 1,
  },
  'supernova-trapping': {
    name: 'g_achi m_chi',
    unit: '1',
    label: '$g_{a\\chi} m_\\chi$',
    fromParsed: 1,
  },
  'photon-energy': { name: 'photonEnergy', unit: 'GeV', label: '$E_\\gamma$ [GeV]', fromParsed: 1 },
};

interface VariableLabels {
  readonly symbol: string;
  readonly unit: string;
  readonly inverseUnit: string;
  readonly unitTex: string;
}

/** Symbols and units of variables that are an x axis. */
export const variableLabels: Readonly<Record<QuantityVariable, VariableLabels>> = {
  cosTheta: { symbol: '\\cos\\theta^*_\\gamma', unit: '1', inverseUnit: '1', unitTex: '' },
  photonAngle: { symbol: '\\theta_\\gamma', unit: 'rad', inverseUnit: 'rad^-1', unitTex: 'rad' },
  photonEnergy: { symbol: 'E_\\gamma', unit: 'GeV', inverseUnit: 'GeV^-1', unitTex: 'GeV' },
  missingMassSquared: {
    symbol: 'M^2_\\mathrm{miss}',
    unit: 'GeV^2',
    inverseUnit: 'GeV^-2',
    unitTex: 'GeV$^2$',
  },
  pairMass: { symbol: 'm_{e\\gamma}', unit: 'GeV', inverseUnit: 'GeV^-1', unitTex: 'GeV' },
};

/** Label of an axis that is a variable. */
export function variableLabel(variable: QuantityVariable): string {
  const { symbol, unitTex } = variableLabels[variable];
  return unitTex === '' ? `$${symbol}$` : `$${symbol}$ [${unitTex}]`;
}

/** Label of a density in a variable. */
export function densityLabel(variable: QuantityVariable): string {
  const { symbol, unit } = variableLabels[variable];
  const power = { '1': '', rad: ' [rad$^{-1}$]', GeV: ' [GeV$^{-1}$]', 'GeV^2': ' [GeV$^{-2}$]' }[unit] ?? '';
  return `$(1/N)\\, dN/d${symbol}$${power}`;
}
