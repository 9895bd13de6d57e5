import type { PrintedValue } from '../../catalog/index.ts';
import { parseQuantity } from '../../physics/units.ts';
import { InputError } from '../../records/errors.ts';
import type { Comparison } from '../../records/report.ts';
import type { RunContext } from '../context.ts';
import { alpQuantities } from './alp-quantities.ts';
import { annihilationQuantities } from './annihilation-quantities.ts';
import { argumentsOf } from './arguments.ts';
import { bremsstrahlungQuantities } from './bremsstrahlung-quantities.ts';
import { darkPairQuantities } from './dark-pair-quantities.ts';
import { edmQuantities } from './edm-quantities.ts';
import { effectiveQuantities } from './effective-quantities.ts';
import { eventQuantities } from './event-quantities.ts';
import { exposureQuantities } from './exposure-quantities.ts';
import { formFactorQuantities } from './form-factor-quantities.ts';
import { inputQuantities } from './input-quantities.ts';
import { createLaboratory, type Laboratory } from './laboratory.ts';
import { limitQuantities } from './limit-quantities.ts';
import { mesonReachQuantities } from './meson-reach-quantities.ts';
import { momentQuantities } from './moment-quantities.ts';
import { monoPhotonQuantities } from './mono-photon-quantities.ts';
import type { Answer, Quantities } from './quantities.ts';
import { supernovaQuantities } from './supernova-quantities.ts';
import { thermalQuantities } from './thermal-quantities.ts';
import { allowedBy, judge, printedText } from './verdict.ts';

const quantities: Quantities = {
  ...inputQuantities,
  ...eventQuantities,
  ...limitQuantities,
  ...edmQuantities,
  ...alpQuantities,
  ...annihilationQuantities,
  ...monoPhotonQuantities,
  ...momentQuantities,
  ...bremsstrahlungQuantities,
  ...effectiveQuantities,
  ...exposureQuantities,
  ...formFactorQuantities,
  ...supernovaQuantities,
  ...thermalQuantities,
  ...darkPairQuantities,
  ...mesonReachQuantities,
};

/**
 * Every printed value beside the number that we compute for it.
 *
 * @param accuracy relative accuracy of our numbers
 */
export async function reproduceValues(
  values: readonly PrintedValue[],
  accuracy: number,
  context: RunContext,
): Promise<readonly Comparison[]> {
  const laboratory = createLaboratory(context, accuracy, smallestMass(values));
  const comparisons: Comparison[] = [];
  for (const value of values) {
    comparisons.push(await compare(value, laboratory));
    context.progress(comparisons.length, values.length, value.id);
  }
  return comparisons;
}

async function compare(printed: PrintedValue, laboratory: Laboratory): Promise<Comparison> {
  const quantity = Object.hasOwn(quantities, printed.quantity) ? quantities[printed.quantity] : undefined;
  if (quantity === undefined) {
    const known = Object.keys(quantities).join(', ');
    throw new InputError([
      { message: `${printed.id}: unknown quantity "${printed.quantity}"`, expected: `one of ${known}` },
    ]);
  }
  const answer = await quantity(argumentsOf(printed.id, printed.at), laboratory);
  const factor = unitFactor(answer, printed);
  const computed = answer.value / factor;
  return {
    id: printed.id,
    where: printed.where,
    quote: printed.quote,
    printed: printedText(printed),
    computed,
    error: answer.error / factor,
    source: answer.source,
    unit: printed.unit,
    ratio: printed.value === undefined || printed.value === 0 ? undefined : computed / printed.value,
    allowed: allowedBy(printed),
    ...judge(printed, computed),
    note: printed.note ?? '',
  };
}

/** How many of our units one printed unit is. */
function unitFactor(answer: Answer, printed: PrintedValue): number {
  if (answer.unit === undefined || answer.unit === printed.unit) return 1;
  if (answer.unit === 'GeV') return parseQuantity(`1 ${printed.unit}`, 'mass');
  throw new InputError([
    { message: `${printed.id}: printed in "${printed.unit}" but computed in "${answer.unit}"` },
  ]);
}

/** The smallest dark photon mass that any entry asks for, GeV: the start of the shared tables. */
function smallestMass(values: readonly PrintedValue[]): number {
  const masses = values.flatMap(({ at }) =>
    ['m_gammaD', 'from', 'to'].flatMap((name) =>
      at[name] === undefined ? [] : [parseQuantity(String(at[name]), 'mass')],
    ),
  );
  return Math.min(1, ...masses);
}
