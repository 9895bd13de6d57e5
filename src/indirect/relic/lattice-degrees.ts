/** Degrees of freedom of the whole Standard Model at one temperature (GeV), neutrinos included. */
export interface LatticeDegrees {
  readonly temperature: number;
  readonly energy: number;
  readonly entropy: number;
}

/** First temperature of the table that is used, GeV. */
export const latticeStart = 10 ** -1.4;

/**
 * The degrees of freedom in energy and entropy, g_*(T) and h(T), from lattice QCD with leptons, b quarks and
 * electroweak matter added: table S2 of the supplement of arXiv:1606.07494, which gives log10(T/MeV), g_* and
 * their ratio. Taken over as eight public programs agree on it; the supplement itself was not at hand.
 */
export function latticeDegrees(): LatticeDegrees[] {
  return table.map(([logTemperature, energy, ratio]) => ({
    temperature: 10 ** (logTemperature - 3),
    energy,
    entropy: energy / ratio,
  }));
}

const table: readonly (readonly [number, number, number])[] = [
  [1.6, 13.68, 1.02159],
  [2.0, 17.61, 1.02324],
  [2.15, 24.07, 1.05423],
  [2.2, 29.84, 1.07578],
  [2.4, 47.83, 1.06118],
  [2.5, 53.04, 1.0469],
  [3.0, 73.48, 1.01778],
  [4.0, 83.1, 1.00123],
  [4.3, 85.56, 1.00389],
  [4.6, 91.97, 1.00887],
  [5.0, 102.17, 1.0075],
  [5.45, 104.98, 1.00023],
];
