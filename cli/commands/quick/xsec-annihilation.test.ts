import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/records/index.ts';
import { annihilationAnswer } from './xsec-annihilation.ts';
import type { XsecOptions } from './xsec-options.ts';

function answer(options: Partial<XsecOptions>) {
  const defaults = {
    portal: 'dark-axion',
    particles: 'paper-missing-energy',
    set: [],
    accuracy: '1e-4',
    method: 'factorised',
    evaluations: '1000',
    iterations: '1',
    seed: '1',
    workers: '1',
  };
  return annihilationAnswer({ ...defaults, ...options });
}

const sqrtS = '1 GeV';

describe('annihilation on the command line', () => {
  it.each([
    [{}, 'no energy is given; expected one of --sqrt-s, --positron-energy and --search'],
    [{ search: 'na64e' }, 'na64e-2016-2022 (missing-energy) has no e+ e- collisions'],
    [{ search: 'delphi' }, 'delphi has 10 energies; expected --sqrt-s with one of 182.7 GeV, 188.6 GeV'],
    [{ search: 'delhi' }, 'did you mean "delphi"?'],
    [
      { positronEnergy: '0.5 MeV' },
      '--positron-energy 0.5 MeV is out of range; expected 510.99895 keV to 1e12 GeV',
    ],
    [{ positronEnergy: '1e300 GeV' }, 'out of range'],
    [{ sqrtS: '1e-200 GeV' }, 'out of range'],
    [{ sqrtS: '1e200 GeV' }, 'out of range'],
    [{ positronEnergy: '-1 GeV' }, '"-1 GeV" is negative'],
    [{ sqrtS: '0 GeV' }, '--sqrt-s 0 GeV is out of range; expected 1 keV to'],
    [{ sqrtS: '1 cm' }, 'expected e.g. "10 MeV"'],
    [{ sqrtS: '1 GeV', search: 'padme' }, '2 options give the energy'],
    [{ sqrtS, process: 'photon-axoin' }, 'did you mean "photon-axion"?'],
    [{ sqrtS, process: 'toString' }, 'there is no annihilation "toString"'],
    [{ sqrtS, process: 'photon-axion' }, 'the portal dark-axion is not a single boson'],
    [{ sqrtS, process: 'axion-dark-photon', portal: 'alp' }, 'the portal alp has no process'],
    [{ sqrtS, process: 'photon-dark-pair', portal: 'alp' }, 'does not couple through one virtual photon'],
    [{ sqrtS, process: 'photon-dark-pair' }, 'expected a smallest photon energy above 0'],
    [{ sqrtS, process: 'photon-dark-photon' }, 'expected --mass, or --portal alp for its m_a'],
    [{ sqrtS, epsilon: '1e-3' }, '--epsilon is for a dark photon; expected --process photon-dark-photon'],
    [{ sqrtS, mass: '1 MeV' }, '--mass is for a dark photon'],
    [
      { sqrtS, process: 'photon-dark-photon', mass: '1 MeV', epsilon: '' },
      '--epsilon ; expected a number from 0',
    ],
    [{ sqrtS, angle: '1.1' }, '--angle 1.1; expected a number from -1 to 1'],
    [{ sqrtS, angle: '0', cosTheta: '0,1' }, 'expected one of the two'],
    [{ sqrtS, cosTheta: '1,0' }, 'the smaller one first'],
    [{ sqrtS, cosTheta: '-2,0' }, '--cos-theta -2; expected a number from -1 to 1'],
    [{ sqrtS, cosTheta: 'a,b' }, 'a number from -1 to 1'],
    [{ sqrtS, cosTheta: '0' }, 'two values with a comma between, e.g. -0.4,0.6'],
    [{ sqrtS, photonEnergy: '1 GeV' }, 'two values with a comma between'],
    [{ sqrtS, photonEnergy: '1,2' }, 'has no unit'],
    [{ sqrtS, photonEnergy: '2 GeV,1 GeV' }, 'the smaller one first'],
    [{ sqrtS, photonEnergy: '0.1 GeV,0.2 GeV' }, 'has no photon before'],
  ] as const)('refuses %j', (options, message) => {
    expect(() => answer(options)).toThrow(InputError);
    expect(() => answer(options)).toThrow(message);
  });

  it.each([
    [{ portal: 'alp', set: ['m_a=1 GeV'] }],
    [{ set: ['m_gammaD=1 GeV'] }],
    [{ process: 'photon-dark-photon', mass: '2 GeV' }],
    [{ process: 'photon-dark-pair', set: ['m_gammaD=2 GeV'], photonEnergy: '0.1 GeV,0.5 GeV' }],
    [{ process: 'photon-dark-pair', photonEnergy: '2 GeV,3 GeV' }],
    [{ sqrtS: '1 MeV' }],
  ])('is 0 at and above threshold: %j', (options) => {
    for (const angle of [undefined, '0.5'] as const) {
      const { rows } = answer({ sqrtS, ...options, ...(angle === undefined ? {} : { angle }) });
      expect(rows.map(({ value, error }) => [value, error])).toEqual([[0, 0]]);
    }
  });
});
