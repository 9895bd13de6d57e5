import { picobarnPerInverseGeV2 } from '../../../src/physics/constants.ts';
import { parseQuantity } from '../../../src/physics/units.ts';
import { InputError } from '../../../src/records/index.ts';
import type { QuickRow } from '../../quick-output.ts';
import type { QuickOptions } from './options.ts';

/** Options of `xsec`, as written; those with a default are always there. */
export interface XsecOptions extends QuickOptions {
  readonly mass?: string;
  readonly angle?: string;
  // bremsstrahlung
  readonly method?: string;
  readonly energy?: string;
  readonly evaluations: string;
  readonly iterations: string;
  readonly seed: string;
  readonly workers: string;
  readonly state?: string;
  // annihilation
  readonly process?: string;
  readonly sqrtS?: string;
  readonly positronEnergy?: string;
  readonly cosTheta?: string;
  readonly photonEnergy?: string;
  readonly epsilon?: string;
}

/** An energy or mass with its unit, 0 or more, in GeV. @throws InputError */
export function energyOf(text: string): number {
  const refuse = (message: string): never => {
    throw new InputError([{ message, expected: 'e.g. "10 MeV"' }]);
  };
  try {
    const energy = parseQuantity(text, 'energy');
    return energy >= 0 ? energy : refuse(`"${text}" is negative`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** An angle to the beam, radian. @throws InputError */
export function angleOf(text: string): number {
  const angle = Number(text);
  if (angle > 0 && angle <= Math.PI) return angle;
  throw new InputError([{ message: `--angle ${text}`, expected: 'radian, above 0 and up to pi' }]);
}

/** A row in picobarn from a cross section in GeV^-2. */
export function inPicobarn(name: string, estimate: { value: number; error: number }, unit: string): QuickRow {
  return {
    name,
    value: estimate.value * picobarnPerInverseGeV2,
    error: estimate.error * picobarnPerInverseGeV2,
    unit,
  };
}
