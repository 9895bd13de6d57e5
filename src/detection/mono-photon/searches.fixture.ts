import type {
  CrystalBallResolution,
  MonoPhotonCountSearch,
  MonoPhotonRecastSearch,
  MonoPhotonSample,
  PositronTargetSearch,
} from '../../records/search.ts';

const described = {
  aliases: [],
  experiment: '',
  title: '',
  story: '',
  confidenceLevel: 0.9,
  references: [],
} as const;

/** Paper invisible-alp (31) to (33) and Table 1. */
export const delphi: MonoPhotonCountSearch = {
  ...described,
  kind: 'mono-photon-count',
  id: 'delphi',
  status: 'result',
  runs: (
    [
      [182.7, 50.2],
      [188.6, 154.7],
      [191.6, 25.9],
      [195.5, 76.4],
      [199.5, 83.4],
      [201.6, 40.6],
      [203.7, 8.4],
      [205.2, 76.2],
      [206.7, 121.6],
      [208.2, 8.3],
    ] as const
  ).map(([energy, luminosityInversePb]) => ({ energy, luminosityInversePb })),
  cosThetaMin: -Math.SQRT1_2,
  cosThetaMax: Math.SQRT1_2,
  energyFractionMin: 0.9,
  energyFractionMax: 1.05,
  resolution: { constant: 0.0435, stochastic: 0.32, noise: 0 },
  efficiency: 0.84,
  signalLimit: 25.5,
  runWeighting: 'per-run',
};

/** Paper invisible-alp (34), (35), and the energy cuts named after them. */
export const babar: MonoPhotonRecastSearch = {
  ...described,
  kind: 'mono-photon-recast',
  id: 'babar',
  status: 'result',
  energy: 10.58,
  regions: [
    { massMax: 5.5, cosThetaMin: -0.4, cosThetaMax: 0.6, photonEnergyMin: 3 },
    { massMax: 10.58, cosThetaMin: -0.6, cosThetaMax: 0.6, photonEnergyMin: 1.5 },
  ],
  epsilonLimit: [],
  epsilonLimitReferences: [],
};

/** Paper invisible-alp (43) to (45). */
export const padme: PositronTargetSearch = {
  ...described,
  kind: 'positron-target',
  id: 'padme',
  status: 'projection',
  beamEnergy: 0.55,
  target: {
    material: {
      id: 'diamond',
      name: 'diamond',
      Z: 6,
      A: 12,
      densityGPerCm3: 3.5,
      radiationLengthCm: 12.1,
      references: [],
    },
    lengthCm: 0.01,
  },
  exposure: 1e13,
  angleMin: 0.015,
  angleMax: 0.08,
  energyMin: 0.03,
  energyMax: 0.5,
  resolution: { constant: 0.011, stochastic: 0.02, noise: 3e-6 },
  positionResolutionCm: 0.4,
  calorimeterDistanceCm: 345,
  efficiency: 0.85,
  signalLimit: 100,
};

/** Paper dark-axion section III and Table I. */
export const babarSmearing: CrystalBallResolution = { a: 0.015, b: 0.01, alpha: 0.811, n: 1.79 };

/** Paper dark-axion Table I. */
export const highCut: MonoPhotonSample = {
  name: 'high',
  luminosityInverseFb: 28,
  efficiency: 0.3,
  cosThetaMin: -0.31,
  cosThetaMax: 0.6,
  energyMin: 3.2,
  energyMax: 5.5,
  signalLimit: undefined,
  bins: [],
};

/** Paper dark-axion Table I. */
export const lowCut: MonoPhotonSample = {
  name: 'low',
  luminosityInverseFb: 19,
  efficiency: 0.55,
  cosThetaMin: -0.46,
  cosThetaMax: 0.46,
  energyMin: 2.2,
  energyMax: 3.7,
  signalLimit: undefined,
  bins: [],
};
