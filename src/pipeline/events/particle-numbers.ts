import { InputError } from '../../records/errors.ts';
import type { ParticleNumbers } from './process.ts';

/** Names in events that the Particle Data Group has numbers for. */
const ordinary: ParticleNumbers = {
  gamma: 22,
  'e-': 11,
  'e+': -11,
  'mu-': 13,
  'mu+': -13,
  'tau-': 15,
  'tau+': -15,
  nu_e: 12,
  nu_mu: 14,
  nu_tau: 16,
};

/**
 * Numbers of dark particles unless others are chosen: those of the Particle Data Group for dark matter of spin 1/2 and mediators
 * of spin 0 and 1, that of heavy neutrinos in its range for generators, and one of that range for the second dark fermion.
 */
const dark: ParticleNumbers = { chi1: 52, chi2: 9900052, N: 9900012, a: 54, gammaD: 55, 'gamma*': 55 };

/**
 * The numbers of an event file, with those of dark particles as chosen.
 *
 * @param names dark particles of the sample, with the number that each has unless one is chosen
 * @throws InputError for a name that is not among them, or a number that is not one
 */
export function particleNumbers(
  names: ParticleNumbers,
  chosen: Readonly<Record<string, string>>,
): ParticleNumbers {
  const problems = Object.entries(chosen).flatMap(([name, value]) => {
    if (names[name] === undefined) {
      const expected = `one of ${Object.keys(names).join(', ')}`;
      return [{ message: `--pdg ${name}: no such dark particle here`, expected }];
    }
    const isNumber = /^-?[1-9]\d{0,9}$/.test(value.trim()) && Math.abs(Number(value)) < 2 ** 31;
    const expected = 'a whole number other than 0, of 32 bits';
    return isNumber ? [] : [{ message: `--pdg ${name}=${value} is not a particle number`, expected }];
  });
  if (problems.length > 0) throw new InputError(problems);
  const numbers = Object.entries(chosen).map(([name, value]) => [name, Number(value)] as const);
  return { ...ordinary, ...names, ...Object.fromEntries(numbers) };
}

/** The default of a dark particle; mediators of portals of a single boson have that of their spin. */
export function darkNumber(name: string, spin: 0 | 1 = 0): number {
  return dark[name] ?? (spin === 0 ? dark.a! : dark.gammaD!);
}

/** 100ZZZAAA0, the number of a nucleus. */
export function nucleusNumber({ Z, A }: { readonly Z: number; readonly A: number }): number {
  return 1_000_000_000 + Z * 10_000 + Math.round(A) * 10;
}
