/** A measured or defined constant: refused by the type checker without its uncertainty, unit and source. */
export interface Constant {
  readonly value: number;
  /** One standard deviation; 0 for exact (defined) values. */
  readonly uncertainty: number;
  readonly unit: string;
  readonly year: number;
  readonly reference: string;
}

/** CODATA 2018 and PDG 2024 values used everywhere unless a card names another particle set. */
export const constants = {
  fineStructure: {
    value: 1 / 137.035999084,
    uncertainty: 1.1e-12,
    unit: '1',
    year: 2018,
    reference: 'CODATA 2018',
  },
  fermi: {
    value: 1.1663788e-5,
    uncertainty: 6e-12,
    unit: 'GeV^-2',
    year: 2024,
    reference: 'PDG 2024',
  },
  electronMass: {
    value: 0.51099895e-3,
    uncertainty: 1.5e-13,
    unit: 'GeV',
    year: 2018,
    reference: 'CODATA 2018',
  },
  muonMass: {
    value: 0.1056583755,
    uncertainty: 2.3e-9,
    unit: 'GeV',
    year: 2018,
    reference: 'CODATA 2018',
  },
  tauMass: {
    value: 1.77693,
    uncertainty: 9e-5,
    unit: 'GeV',
    year: 2024,
    reference: 'PDG 2024',
  },
  protonMass: {
    value: 0.93827208816,
    uncertainty: 2.9e-10,
    unit: 'GeV',
    year: 2018,
    reference: 'CODATA 2018',
  },
  atomicMassUnit: {
    value: 0.93149410242,
    uncertainty: 2.8e-10,
    unit: 'GeV',
    year: 2018,
    reference: 'CODATA 2018',
  },
  protonMagneticMoment: {
    value: 2.79284734463,
    uncertainty: 8.2e-10,
    unit: 'nuclear magneton',
    year: 2018,
    reference: 'CODATA 2018',
  },
  hbarCInGeVCm: {
    value: 1.973269804e-14,
    uncertainty: 0,
    unit: 'GeV cm',
    year: 2018,
    reference: 'CODATA 2018 (exact)',
  },
  hbarInGeVSeconds: {
    value: 6.582119569e-25,
    uncertainty: 0,
    unit: 'GeV s',
    year: 2018,
    reference: 'CODATA 2018 (exact)',
  },
  avogadro: {
    value: 6.02214076e23,
    uncertainty: 0,
    unit: '1/mol',
    year: 2018,
    reference: 'CODATA 2018 (exact)',
  },
} as const satisfies Record<string, Constant>;

/** Fine-structure constant. */
export const alpha = constants.fineStructure.value;

/** Positron charge in natural Heaviside-Lorentz units, sqrt(4 pi alpha). */
export const elementaryCharge = Math.sqrt(4 * Math.PI * alpha);

/** Centimetres squared in one GeV^-2. */
export const squareCentimetresPerInverseGeV2 = constants.hbarCInGeVCm.value ** 2;

/** Picobarn in one GeV^-2 (1 pb = 1e-36 cm^2). */
export const picobarnPerInverseGeV2 = squareCentimetresPerInverseGeV2 * 1e36;
