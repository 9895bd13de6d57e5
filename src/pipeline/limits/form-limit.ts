import type { Estimate } from '../../numerics/estimate.ts';
import { type CouplingForm, formError, formValue } from '../../records/coupling-form.ts';
import type { MagneticMomentSearch, Search } from '../../records/search.ts';
import { type InvisibleDecays, squareForInvisible } from '../invisible-share.ts';

/** What lies between two bounds: what a search still allows, or what a measurement asks for. */
export type Inside = 'allowed' | 'preferred';

/** A rate or shift as a form in the couplings, and the values of it that are allowed or preferred. */
export interface FormLimit {
  readonly form: CouplingForm;
  readonly lower: number;
  readonly upper: number;
  readonly inside: Inside;
}

/** A search asks for something only where it is a shift of a magnetic moment, and that is not 0. */
export function insideOf(search: Search): Inside {
  if (search.kind !== 'magnetic-moment') return 'allowed';
  return search.shiftMin <= 0 && search.shiftMax >= 0 ? 'allowed' : 'preferred';
}

/** A rate of which more than `upper` is excluded. */
export function rateLimit(form: CouplingForm, upper: number): FormLimit {
  return { form, lower: Number.NEGATIVE_INFINITY, upper, inside: 'allowed' };
}

/** The shift of a magnetic moment by new physics. */
export function shiftLimit(search: MagneticMomentSearch, form: CouplingForm): FormLimit {
  return { form, lower: search.shiftMin, upper: search.shiftMax, inside: insideOf(search) };
}

/** Values of one coupling in ascending order: no reach, the limit, or both edges of a preferred band. */
export type Edges = readonly [] | readonly [Estimate] | readonly [Estimate, Estimate];

/**
 * Where couplings along a direction reach the bounds of a limit, as values of the coupling `limitOn`: with
 * g = t * direction the form is t^2 times its value at t = 1, so that t = sqrt(bound / value), invisible-alp (30).
 * A rate counts decays that leave no trace alone: `decays` has their widths at t = 1.
 * A form of the wrong sign, or that may be 0 within its error, has no edge; one that is preferred has both or none.
 */
export function edgesAlong(
  { form, lower, upper, inside }: FormLimit,
  direction: Readonly<Record<string, number>>,
  limitOn: string,
  decays?: InvisibleDecays,
): Edges {
  const scale = scaleOf(direction);
  const shares = Object.fromEntries(
    Object.entries(direction).map(([name, share]) => [name, share / scale] as const),
  );
  const value = formValue(form, shares);
  const error = formError(form, shares);
  if (Math.abs(value) <= error) return [];
  const [first, second] = [lower, upper]
    .map((bound) => bound / value)
    .filter((square) => square > 0 && Number.isFinite(square))
    .flatMap((square) => {
      if (decays === undefined) return [square];
      const seen = squareForInvisible(decays, square / scale ** 2);
      return seen === undefined ? [] : [seen * scale ** 2];
    })
    .sort((a, b) => a - b)
    .map((square): Estimate => {
      const coupling = Math.sqrt(square) * Math.abs(shares[limitOn]!);
      return { value: coupling, error: (coupling * error) / (2 * Math.abs(value)) };
    });
  if (first === undefined) return [];
  if (inside === 'allowed') return [first];
  return second === undefined ? [] : [first, second];
}

/** What makes shares of order 1, whose squares are numbers: a power of two, which loses nothing. */
function scaleOf(direction: Readonly<Record<string, number>>): number {
  const shares = Object.values(direction).map(Math.abs);
  return 2 ** Math.floor(Math.log2(Math.max(...shares)));
}
