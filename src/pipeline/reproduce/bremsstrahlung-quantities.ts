import { type Estimate, quotientOf, scaleEstimate } from '../../numerics/estimate.ts';
import { constants } from '../../physics/constants.ts';
import {
  analyticIwwCrossSection,
  type BosonSpin,
  type BremsstrahlungSetup,
  bosonBremsstrahlungCrossSection,
  bosonSpins,
  bremsstrahlungSetup,
  iwwCrossSection,
  wwCrossSection,
} from '../../production/bremsstrahlung/index.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';
import { computedAnswer, exactAnswer, type Quantities } from './quantities.ts';

/** Cross sections of l N -> l N X over all energies at the beam and target of a search, and approximations to them. */
export const bremsstrahlungQuantities = {
  async 'boson-cross-section'(given, laboratory) {
    const sigma = crossSection(given, laboratory, given.text('method'), 'm_X');
    return computedAnswer(scaleEstimate(sigma, given.number('coupling') ** 2), 'GeV^-2');
  },

  async 'boson-cross-section-fall'(given, laboratory) {
    const lighter = crossSection(given, laboratory, 'exact', 'lighter');
    return computedAnswer(quotientOf(lighter, crossSection(given, laboratory, 'exact', 'heavier')), '');
  },

  async 'boson-spin-ratio'(given, laboratory) {
    const numerator = crossSection(given, laboratory, 'exact', 'm_X', given.text('numerator'));
    const denominator = crossSection(given, laboratory, 'exact', 'm_X', given.text('denominator'));
    return computedAnswer(quotientOf(numerator, denominator), '');
  },

  async 'k-factor'(given, laboratory) {
    const exact = crossSection(given, laboratory, 'exact', 'm_X');
    const approximate = crossSection(given, laboratory, given.text('method'), 'm_X');
    return computedAnswer(quotientOf(exact, approximate), '');
  },

  async 'approximation-excess'(given, laboratory) {
    const exact = crossSection(given, laboratory, 'exact', 'm_X');
    const approximate = crossSection(given, laboratory, given.text('method'), 'm_X');
    const { value, error } = quotientOf(approximate, exact);
    return computedAnswer({ value: value - 1, error }, '');
  },

  async 'resonant-mass'(given) {
    const { value: m } = constants.electronMass;
    const value = Math.sqrt(2 * m * (given.quantity('positronEnergy', 'energy') + m));
    return exactAnswer(value, 'GeV');
  },
} satisfies Quantities;

type CrossSection = (
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
) => Estimate;

const methods: Readonly<Record<string, CrossSection>> = {
  exact: bosonBremsstrahlungCrossSection,
  ww: wwCrossSection,
  iww: iwwCrossSection,
  'analytic-iww': analyticIwwCrossSection,
};

/** Of the differences of two such numbers too: far below what any is compared to. */
const relativeTolerance = 1e-6;

/** Beam and target of the search, either of which the entry may change, without cuts. */
function setupOf(given: Arguments, laboratory: Laboratory): BremsstrahlungSetup {
  const { beam, target, ...search } = laboratory.missingEnergySearch(given.text('search'));
  const energy = given.has('beamEnergy') ? given.quantity('beamEnergy', 'energy') : beam.energy;
  const { catalog } = laboratory.context;
  const material = given.has('material') ? catalog.material(given.text('material')) : target.material;
  const changed = { ...search, beam: { ...beam, energy }, target: { ...target, material } };
  return { ...bremsstrahlungSetup(changed), energyMin: 0, energyMax: energy };
}

/** At g = 1, GeV^-2. */
function crossSection(
  given: Arguments,
  laboratory: Laboratory,
  method: string,
  massArgument: string,
  spin: string = given.text('spin'),
): Estimate {
  const setup = setupOf(given, laboratory);
  const compute = methods[method];
  if (compute === undefined) throw new ComputationError(`there is no method "${method}"`);
  if (!(bosonSpins as readonly string[]).includes(spin))
    throw new ComputationError(`there is no spin "${spin}"`);
  return compute(spin as BosonSpin, setup, given.quantity(massArgument, 'mass'), relativeTolerance);
}
