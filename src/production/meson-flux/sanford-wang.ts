import type { MesonDensity } from './tabulate.ts';

/** `K0` may stand for eta mesons, which have no parametrisation of their own. */
export type SanfordWangMeson = 'pi+' | 'pi-' | 'pi0' | 'K0';

type Constants = readonly [number, number, number, number, number, number, number, number, number];

/** c1 .. c9 for protons on beryllium at 8.89 GeV; c1 in mb/GeV/sr, c9 in GeV. */
const sets: Readonly<Record<'pi+' | 'pi-' | 'K0', Constants>> = {
  'pi+': [220.7, 1.08, 1.0, 1.978, 1.32, 5.572, 0.0868, 9.686, 1],
  'pi-': [213.7, 0.9379, 5.454, 1.21, 1.284, 4.781, 0.07338, 8.329, 1],
  K0: [15.13, 1.975, 4.084, 0.928, 0.731, 4.362, 0.048, 13.3, 1.278],
};
const pdgOf: Readonly<Record<SanfordWangMeson, number>> = { 'pi+': 211, 'pi-': -211, pi0: 111, K0: 311 };

/**
 * d^2 sigma / dp dOmega = c1 p^c2 (1 - p/(pB - c9)) exp[-c3 p^c4/pB^c5 - c6 theta (p - c7 pB cos(theta)^c8)], mb/GeV/sr;
 * 0 from p = pB - c9 on and backwards.
 */
function sanfordWangValue(c: Constants, beamMomentum: number, p: number, theta: number): number {
  const [c1, c2, c3, c4, c5, c6, c7, c8, c9] = c;
  const cosine = Math.cos(theta);
  if (!(p > 0 && p < beamMomentum - c9 && cosine > 0)) return 0;
  const exponent = (-c3 * p ** c4) / beamMomentum ** c5 - c6 * theta * (p - c7 * beamMomentum * cosine ** c8);
  return c1 * p ** c2 * (1 - p / (beamMomentum - c9)) * Math.exp(exponent);
}

/**
 * Sanford-Wang parametrisation of p Be -> h X at the Fermilab booster; pi0 is the mean of the charged pions.
 *
 * @param beamMomentum GeV; the constants belong to 8.89
 */
export function sanfordWang(meson: SanfordWangMeson, beamMomentum = 8.89): MesonDensity {
  const parts = meson === 'pi0' ? [sets['pi+'], sets['pi-']] : [sets[meson]];
  return {
    name: meson,
    pdg: pdgOf[meson],
    maximumMomentum: beamMomentum - Math.min(...parts.map((part) => part[8])),
    references: [],
    value: (p, theta) =>
      parts.reduce((sum, part) => sum + sanfordWangValue(part, beamMomentum, p, theta), 0) / parts.length,
  };
}
