import { InputError } from '../../records/errors.ts';

/** A boson without mass has no cross section here: the matrix elements diverge. @throws InputError */
export function requireMass(mass: number): void {
  if (mass > 0) return;
  throw new InputError([{ message: `a boson of ${mass} GeV is not radiated`, expected: 'a mass above 0' }]);
}
