import { exampleFiles } from './examples.fixture.ts';

export const colliderPath = 'data/experiments/colliders.yaml';

/** One small search of each kind at lepton colliders and thin targets, and of magnetic moments. */
export const colliderText = `darkreach: 1
experiment: Colliders
common:
  status: result
  confidenceLevel: 0.9
  references: [a]
  story: A search.
searches:
  - id: count
    kind: mono-photon-count
    title: Count
    runs: [{ energy: 182.7 GeV, luminosity: 50.2 /pb }, { energy: 0.2 TeV, luminosity: 0.1 fb^-1 }]
    cosTheta: { from: -0.7, to: 0.7 }
    energyFraction: { from: 90 %, to: 1.05 }
    resolution: { constant: 4.35 %, stochastic: 0.32 }
    efficiency: 84 %
    signalLimit: 25.5
  - id: recast
    kind: mono-photon-recast
    title: Recast
    energy: 10.58 GeV
    regions:
      - { massMax: 5500 MeV, cosTheta: { from: -0.4, to: 0.6 }, photonEnergyMin: 3 GeV }
      - { massMax: 8 GeV, cosTheta: { from: -0.6, to: 0.6 }, photonEnergyMin: 1.5 GeV }
    epsilonLimit: { unit: MeV, points: [[1, 1e-3], [2200, 9e-4], [8000, 2e-3]], references: [b] }
  - id: thin
    kind: positron-target
    title: Thin target
    beam: { energy: 550 MeV }
    target: { material: Al, length: 100 um }
    exposure: 4e13
    angle: { from: 15 mrad, to: 0.08 rad }
    photonEnergy: { from: 30 MeV, to: 500 MeV }
    resolution: { constant: 1.1 %, stochastic: 2 %, noise: 3e-6 }
    calorimeter: { positionResolution: 4 mm, distance: 3.45 m }
    efficiency: 1
    signalLimit: 100
  - id: decay
    kind: decay-photon
    title: Decay
    energy: 10.355 GeV
    samples:
      low: { luminosity: 19 /fb, efficiency: 55 %, cosTheta: { from: -0.46, to: 0.46 }, photonEnergy: { from: 2.2 GeV, to: 3.7 GeV }, signalLimit: 500 }
      high:
        luminosity: 0.028 /ab
        efficiency: 30 %
        cosTheta: { from: -0.31, to: 0.6 }
        photonEnergy: { from: 3.2 GeV, to: 5.5 GeV }
        bins: { unit: MeV, rows: [[3200, 3300, 12], [3300, 3500, 9], [4000, 5500, 0]] }
    resolution: { a: 0.015, b: 0.01, alpha: 0.811, n: 1.79 }
    detectorLength: 1 m
  - { id: moment, kind: magnetic-moment, title: Moment, lepton: e, difference: -1.06e-12, standardDeviation: 0.82e-12, cutoff: 1 TeV }
`;

export const colliderFiles: ReadonlyMap<string, string> = new Map([
  ...exampleFiles,
  [colliderPath, colliderText],
]);

/** The files with one place of the collider searches changed. */
export function colliderFilesWith(before: string, after: string): ReadonlyMap<string, string> {
  if (!colliderText.includes(before)) throw new Error(`"${before}" is not in the text`);
  return new Map([...exampleFiles, [colliderPath, colliderText.replace(before, after)]]);
}
