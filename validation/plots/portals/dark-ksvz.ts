import { elementaryCharge } from '../../../src/physics/constants.ts';
import { twoBodyMomentum } from '../../../src/physics/kinematics.ts';
import { darkKsvzPortal } from '../../../src/portals/dark-ksvz.ts';
import {
  contractedSquared,
  contractedSquaredOfIdentical,
  twoBodyWidth,
  vectorBoson,
} from '../../../src/portals/field-strengths.fixture.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';

const dark = 0.01;
const model = { inv_fa: 1e-3, e_dark: 0.1, D_psi: 1, Q_psi: -0.5, eps: 0.01, z: 0.56 };

/** G of each pair of fields, GeV^-1: from the triangle of the exotic quarks, colour by colour, and of u and d. */
function couplings() {
  const { inv_fa, e_dark, D_psi, Q_psi, eps, z } = model;
  const triangle = inv_fa / (8 * Math.PI ** 2);
  const colours = ['red', 'green', 'blue'];
  // The axion's rotation of u and d that leaves no mixing with the pion: M^-1 / Tr M^-1 with m_u = z, m_d = 1.
  const light = [
    { mass: z, charge: 2 / 3 },
    { mass: 1, charge: -1 / 3 },
  ];
  const inverse = light.reduce((sum, { mass }) => sum + 1 / mass, 0);
  let [photons, mixed, darks] = [0, 0, 0];
  for (const _ of colours) {
    photons += 2 * triangle * (elementaryCharge * Q_psi) ** 2;
    mixed += 2 * triangle * elementaryCharge * Q_psi * e_dark * D_psi;
    darks += 2 * triangle * (e_dark * D_psi) ** 2;
    for (const { mass, charge } of light)
      photons -= (2 * triangle * (elementaryCharge * charge) ** 2) / (mass * inverse);
  }
  // A -> A + eps A' in the Lagrangian, to all orders.
  return { photons, mixed: mixed + eps * photons, darks: darks + 2 * eps * mixed + eps ** 2 * photons };
}

function pair(mass: number, first: number, second: number) {
  const k = twoBodyMomentum(mass, first, second);
  return { k, bosons: [vectorBoson(first, k), vectorBoson(second, -k)] as const };
}

/** L = (G/4) a F Ftilde, and one half for identical bosons. */
function toIdentical(G: number, mass: number, product: number): number {
  const { k, bosons } = pair(mass, product, product);
  return twoBodyWidth((G / 4) ** 2 * contractedSquaredOfIdentical(...bosons), mass, k) / 2;
}

/** L = (G/2) a F Ftilde_D. */
function toBoth(mass: number): number {
  const { k, bosons } = pair(mass, 0, dark);
  return twoBodyWidth((couplings().mixed / 2) ** 2 * contractedSquared(...bosons), mass, k);
}

function toAxion(mass: number): number {
  const k = twoBodyMomentum(dark, mass, 0);
  const contracted = contractedSquared(vectorBoson(0, k), vectorBoson(dark, 0));
  return twoBodyWidth(((couplings().mixed / 2) ** 2 * contracted) / 3, dark, k);
}

interface Channel {
  readonly products: string;
  readonly label: string;
  readonly other: (mass: number) => number;
  readonly masses: (count: number) => number[];
  readonly tolerance: number;
}

function curve({ products, label, other, masses, tolerance }: Channel): ValidatedCurve {
  return {
    ...{ id: products, label, tolerance, points: masses(12), line: masses(60) },
    ours: (mass) =>
      widthTo(darkKsvzPortal.build({ ...model, m_gammaD: dark, m_a: mass, m_chi: 0, g_D: 0 }), products),
    other: (mass) => exact(other(mass)),
  };
}

/** To 0.3 GeV, closer to each other above a threshold. */
const above = (threshold: number) => (count: number) =>
  logarithmic(0.05, 0.3 / threshold - 1, count).map((excess) => threshold * (1 + excess));

const rounding = 1e-12;
// The portal has mixing to first order: 2 eps^2 |G_agammagamma / G_agamma'gamma'| = 1.4e-4 is left out of the width.
const secondOrder = 1.5e-4;

export const darkKsvz: Validation = {
  page: 'portals/dark-ksvz',
  claim:
    "Widths of the axion, and of $\\gamma'\\to a\\gamma$, with $m_{\\gamma'}=10$ MeV, $PQ_\\Phi/f_a=10^{-3}$ GeV$^{-1}$, $e'=0.1$, $Q_\\psi=-1/2$ and $\\varepsilon=0.01$, against field strengths contracted over explicit polarisations, with couplings summed over the quarks of the triangle and mixing to all orders, of which the portal has the first.",
  other: 'quark by quark, explicit polarisations',
  x: { label: '$m_a$ [GeV]', scale: 'log' },
  y: { label: '$\\Gamma$ [GeV]', scale: 'log' },
  curves: [
    curve({
      ...{ products: 'gamma gamma', label: '$a\\to\\gamma\\gamma$', tolerance: rounding },
      other: (mass) => toIdentical(couplings().photons, mass, 0),
      masses: (count) => logarithmic(1e-3, 0.3, count),
    }),
    curve({
      ...{ products: 'gamma gammaD', label: "$a\\to\\gamma\\gamma'$", tolerance: rounding },
      ...{ other: toBoth, masses: above(dark) },
    }),
    curve({
      ...{ products: 'gammaD gammaD', label: "$a\\to\\gamma'\\gamma'$", tolerance: secondOrder },
      other: (mass) => toIdentical(couplings().darks, mass, dark),
      masses: above(2 * dark),
    }),
    curve({
      ...{ products: 'a gamma', label: "$\\gamma'\\to a\\gamma$", tolerance: rounding, other: toAxion },
      masses: (count) => logarithmic(1e-3, 0.97 * dark, count),
    }),
  ],
};
