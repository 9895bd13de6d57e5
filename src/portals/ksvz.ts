import { elementaryCharge } from '../physics/constants.ts';

/** The exotic quarks of the dark KSVZ axion and what they couple to. */
export interface KsvzModel {
  /** f_a / PQ_Phi, the mass scale of the exotic quarks, GeV. */
  readonly scale: number;
  /** e', gauge coupling of the dark photon. */
  readonly darkCoupling: number;
  /** D_psi, dark charge of the exotic quarks. */
  readonly darkCharge: number;
  /** Q_psi, electric charge of the exotic quarks in units of e. */
  readonly electricCharge: number;
  /** m_u / m_d; default 0.56. */
  readonly z?: number;
  /** Number of colours; default 3. */
  readonly N_C?: number;
  /** epsilon of the vector portal; default 0. */
  readonly kineticMixing?: number;
}

/** Couplings of L = G_agammagamma/4 a F Ftilde + G_agammagammaPrime/2 a F Ztilde' + G_agammaPrimegammaPrime/4 a Z' Ztilde', GeV^-1. */
export interface KsvzCouplings {
  readonly G_agammagamma: number;
  readonly G_agammagammaPrime: number;
  readonly G_agammaPrimegammaPrime: number;
}

const defaultZ = 0.56;
const defaultColours = 3;

/**
 * The couplings of the dark KSVZ axion model, paper dark-axion (3) to (5). Kinetic mixing is kept to first
 * order, as in the paper: in (5) it multiplies the unmixed part of (4), since the second order is not complete.
 *
 * @throws RangeError on a scale that is not positive.
 */
export function ksvzCouplings(model: KsvzModel): KsvzCouplings {
  const { scale, darkCoupling, darkCharge, electricCharge } = model;
  if (!(scale > 0)) throw new RangeError(`KSVZ: the scale is ${scale} GeV, must be positive`);
  const { z = defaultZ, N_C = defaultColours, kineticMixing = 0 } = model;
  const loop = 1 / (8 * Math.PI ** 2 * scale);
  const electric = elementaryCharge * elementaryCharge;
  const quarks = 2 * N_C * electricCharge ** 2 - pionMixing(z);
  const unmixed = elementaryCharge * darkCoupling * loop * (2 * N_C * darkCharge * electricCharge);
  const G_agammagamma = electric * loop * quarks;
  return {
    G_agammagamma,
    G_agammagammaPrime: unmixed + kineticMixing * G_agammagamma,
    G_agammaPrimegammaPrime:
      darkCoupling ** 2 * loop * (2 * N_C * darkCharge ** 2) + 2 * kineticMixing * unmixed,
  };
}

/**
 * The |Q_psi| for which G_agammagamma vanishes, so that only the dark axion portal is left (paper dark-axion,
 * section II): Q^2 = (4 + z) / (3 N_C (1 + z)), 0.570 for the defaults.
 */
export function ksvzPhotophobicCharge(z = defaultZ, N_C = defaultColours): number {
  return Math.sqrt(pionMixing(z) / (2 * N_C));
}

/** (2/3) (4 + z) / (1 + z): what the mixing of the axion with the pion takes from the photon coupling. */
function pionMixing(z: number): number {
  return (2 / 3) * ((4 + z) / (1 + z));
}
