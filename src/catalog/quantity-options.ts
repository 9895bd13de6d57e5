import { z } from 'zod';
import type { QuantityDimension } from '../physics/units.ts';
import type { QuantityKind, QuantityVariable } from '../records/quantity.ts';
import { styleField } from './card-style.ts';
import {
  figureText,
  flag,
  id,
  notNegative,
  positive,
  quantity,
  strict,
  text,
  wholeNumber,
} from './fields.ts';
import { cosTheta, window } from './search-fields.ts';

const setting = {
  search: text.describe('id or alias of a search, e.g. padme'),
  set: z
    .record(z.string(), z.any(), { error: 'a map of settings of the search' })
    .default({})
    .describe('any setting of the search, e.g. { efficiency: 1 }'),
};

const parent = text.optional().describe('the particle that decays; by default the first with widths');
const products = text.describe('products of one channel as `widths` prints them, e.g. "a e- e+"');
const photonProcess = z
  .enum(['photon-axion', 'photon-dark-photon'])
  .default('photon-axion')
  .describe("gamma a, or gamma A' with the ALP's mass");
const sample = text.optional().describe('sample of a search with several, e.g. high');

/** What each quantity needs to know beside the portal. */
export const quantityOptions = {
  width: { parent, products: products.optional() },
  'branching-fraction': { parent, products },
  'decay-length': {
    parent,
    momentum: quantity('energy', positive).optional().describe('of the parent; by default it is at rest'),
  },
  'photon-loop-coupling': { lepton: z.enum(['e', 'mu']).default('e') },
  'cross-section': {
    process: z.enum(['photon-axion', 'photon-dark-photon', 'axion-dark-photon', 'photon-dark-pair']),
    energy: quantity('energy', positive).optional().describe('sqrt(s), e.g. 10.58 GeV'),
    positronEnergy: quantity('energy', positive)
      .optional()
      .describe('total energy of a positron on an electron at rest, e.g. 550 MeV'),
    cosTheta: cosTheta.optional(),
    photonEnergy: window('energy', notNegative).optional().describe('in the centre of mass'),
  },
  'accepted-cross-section': { process: photonProcess, ...setting },
  efficiency: { process: photonProcess, ...setting, sample },
  events: { ...setting, sample },
  'effective-cross-section': {
    channel: z
      .enum(['bremsstrahlung', 'primakoff', 'annihilation'])
      .optional()
      .describe('how the boson is made; by default all ways together'),
    ...setting,
  },
  'k-factor': {
    method: z
      .enum(['ww', 'iww'])
      .default('iww')
      .describe('the approximation, as `xsec bremsstrahlung --method` names it'),
    ...setting,
  },
  'monte-carlo-ratio': {
    evaluations: wholeNumber.min(1000).max(10_000_000).default(20_000).describe('of one of 10 iterations'),
    ...setting,
  },
  'photon-distribution': {
    process: photonProcess,
    ...setting,
    sample,
    cuts: flag.default(false).describe('count photons inside the cuts of the search alone'),
    boost: quantity('dimensionless', notNegative)
      .default(0)
      .describe('beta gamma of the centre of mass in the lab, for a collider, e.g. 0.56'),
  },
  'missing-mass-distribution': { process: photonProcess, ...setting },
  'recoil-photon-mass-distribution': setting,
  'missing-mass-resolution': { process: photonProcess, ...setting },
  'supernova-trapping': {
    exponent: quantity('dimensionless', { above: 0.5, atMost: 10 })
      .default(1)
      .describe('n of the temperature T_R (R/r)^n of the proto-neutron star, an assumption'),
    option: z.enum(['literal', 'moller']).default('moller').describe('flux of the reaction rate'),
  },
  'photon-energy': setting,
} as const satisfies Record<QuantityKind, Readonly<Record<string, z.ZodType>>>;

/** Keys that every curve has. */
export const quantityCurveKeys = {
  label: figureText.describe('TeX in text mode'),
  curve: id.optional().describe('id of the curve in the results; by default its place in the list'),
  style: styleField,
  portal: z
    .record(z.string(), z.any(), { error: 'a map of parameters' })
    .default({})
    .describe('parameters of the portal for this curve, e.g. { g_ae: 1 /GeV }'),
} as const;

/** One curve of a card of a quantity. */
export function quantityCurve<Kind extends QuantityKind>(kind: Kind) {
  return strict({ ...quantityCurveKeys, ...quantityOptions[kind] });
}

interface QuantityRule {
  readonly description: string;
  /** Variables that the x axis must be; empty: a parameter of the portal. */
  readonly variables: readonly QuantityVariable[];
  /** What the y range of the figure is written in. */
  readonly dimension: QuantityDimension;
  readonly scale: 'log' | 'linear';
}

/** How each quantity is drawn. */
export const quantityRules: Readonly<Record<QuantityKind, QuantityRule>> = {
  width: {
    description: 'partial or total width of a decay',
    variables: [],
    dimension: 'mass',
    scale: 'log',
  },
  'branching-fraction': {
    description: 'branching fraction of a decay',
    variables: [],
    dimension: 'dimensionless',
    scale: 'log',
  },
  'decay-length': {
    description: 'c tau, or the mean flight at a momentum',
    variables: [],
    dimension: 'length-cm',
    scale: 'log',
  },
  'photon-loop-coupling': {
    description: 'photon coupling that a lepton loop gives an ALP',
    variables: [],
    dimension: 'inverse-mass',
    scale: 'log',
  },
  'cross-section': {
    description: 'cross section of an e+ e- annihilation',
    variables: [],
    dimension: 'area-microbarn',
    scale: 'log',
  },
  'accepted-cross-section': {
    description: 'cross section inside the cuts of a search',
    variables: [],
    dimension: 'area-microbarn',
    scale: 'log',
  },
  efficiency: {
    description: 'share of the signal that a search keeps',
    variables: [],
    dimension: 'dimensionless',
    scale: 'linear',
  },
  events: {
    description: 'signal events of a search at an e+ e- collider or on a thin target',
    variables: [],
    dimension: 'count',
    scale: 'log',
  },
  'effective-cross-section': {
    description: 'cross section times track length of a missing-energy search',
    variables: [],
    dimension: 'area-microbarn',
    scale: 'log',
  },
  'k-factor': {
    description: 'approximate over exact cross section of bremsstrahlung of a boson',
    variables: [],
    dimension: 'dimensionless',
    scale: 'linear',
  },
  'monte-carlo-ratio': {
    description: 'cross section of the 2 -> 4 Monte Carlo over the factorised one, dark axion portal',
    variables: [],
    dimension: 'dimensionless',
    scale: 'linear',
  },
  'photon-distribution': {
    description: 'normalised distribution of the photon of a search',
    variables: ['cosTheta', 'photonAngle', 'photonEnergy'],
    dimension: 'dimensionless',
    scale: 'log',
  },
  'missing-mass-distribution': {
    description: 'normalised distribution of the measured missing mass squared',
    variables: ['missingMassSquared'],
    dimension: 'dimensionless',
    scale: 'linear',
  },
  'recoil-photon-mass-distribution': {
    description: 'normalised distribution of the mass of a struck electron and the photon beside it',
    variables: ['pairMass'],
    dimension: 'dimensionless',
    scale: 'linear',
  },
  'missing-mass-resolution': {
    description: 'standard deviation of the measured missing mass squared',
    variables: [],
    dimension: 'mass-squared',
    scale: 'log',
  },
  'supernova-trapping': {
    description: 'g_achi m_chi that traps dark fermions in SN1987A, an order of magnitude',
    variables: [],
    dimension: 'dimensionless',
    scale: 'log',
  },
  'photon-energy': {
    description: 'energy of the photon at an angle in the lab',
    variables: ['photonAngle'],
    dimension: 'energy',
    scale: 'linear',
  },
};

interface VariableRule {
  readonly dimension: QuantityDimension;
  readonly minimum: number;
  readonly maximum: number;
}

/** Variables as x axes; values inside are in GeV, GeV^2, radian. */
export const variableRules: Readonly<Record<QuantityVariable, VariableRule>> = {
  cosTheta: { dimension: 'dimensionless', minimum: -1, maximum: 1 },
  photonAngle: { dimension: 'angle-rad', minimum: 0, maximum: Math.PI },
  photonEnergy: { dimension: 'energy', minimum: 0, maximum: 1e6 },
  missingMassSquared: { dimension: 'mass-squared', minimum: -1e12, maximum: 1e12 },
  pairMass: { dimension: 'mass', minimum: 0, maximum: 1e6 },
};
