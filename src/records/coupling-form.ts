import type { Estimate } from '../numerics/estimate.ts';

/**
 * A rate, a number of events or a shift that is a quadratic form in couplings:
 * value(g) = sum over i, j of coefficients[i][j] g_i g_j, with a symmetric matrix. Computed once per mass, it
 * answers for every ratio of the couplings.
 */
export interface CouplingForm {
  readonly couplings: readonly string[];
  readonly coefficients: readonly (readonly number[])[];
  /** Absolute errors of the coefficients (bounds). */
  readonly errors: readonly (readonly number[])[];
}

/** The value of the form for couplings by name; those not given count as 0. */
export function formValue(form: CouplingForm, couplings: Readonly<Record<string, number>>): number {
  return bilinear(form, form.coefficients, couplings, (x) => x);
}

/** A bound on the error of `formValue`. */
export function formError(form: CouplingForm, couplings: Readonly<Record<string, number>>): number {
  return bilinear(form, form.errors, couplings, Math.abs);
}

/** `formValue` with its error. */
export function formEstimate(form: CouplingForm, couplings: Readonly<Record<string, number>>): Estimate {
  return { value: formValue(form, couplings), error: formError(form, couplings) };
}

function bilinear(
  form: CouplingForm,
  matrix: readonly (readonly number[])[],
  couplings: Readonly<Record<string, number>>,
  size: (product: number) => number,
): number {
  let sum = 0;
  form.couplings.forEach((row, i) => {
    form.couplings.forEach((column, j) => {
      sum += matrix[i]![j]! * size((couplings[row] ?? 0) * (couplings[column] ?? 0));
    });
  });
  return sum;
}

/** Whether the form is 0 for all couplings. */
export function isZeroForm({ coefficients }: CouplingForm): boolean {
  return coefficients.every((row) => row.every((value) => value === 0));
}

/** The form times an exact factor. */
export function scaleForm(form: CouplingForm, factor: number): CouplingForm {
  return {
    couplings: form.couplings,
    coefficients: form.coefficients.map((row) => row.map((value) => value * factor)),
    errors: form.errors.map((row) => row.map((error) => error * Math.abs(factor))),
  };
}

/** The sum of forms in the same couplings. @throws RangeError when they differ, or there are none */
export function sumForms(forms: readonly CouplingForm[]): CouplingForm {
  const [first] = forms;
  if (first === undefined) throw new RangeError('no forms to add');
  if (forms.some((form) => form.couplings.join() !== first.couplings.join())) {
    throw new RangeError('forms in different couplings cannot be added');
  }
  const add = (pick: (form: CouplingForm) => readonly (readonly number[])[]) =>
    first.couplings.map((_, i) =>
      first.couplings.map((__, j) => forms.reduce((sum, form) => sum + pick(form)[i]![j]!, 0)),
    );
  return {
    couplings: first.couplings,
    coefficients: add((form) => form.coefficients),
    errors: add((form) => form.errors),
  };
}
