import { constants } from '../../physics/constants.ts';
import { nuclearSizeScale, screeningScale } from '../../physics/nuclear-form-factor.ts';
import { ComputationError } from '../../records/errors.ts';
import { inputAnswer, type Quantities } from './quantities.ts';

/** What nuclear form factors are made of. */
export const formFactorQuantities = {
  /** As our form factors have them: a m_e Z^(1/3) of the screening, d A^(2/3) of the size in GeV^2. */
  async 'form-factor-scale'(given) {
    const nucleus = { Z: given.number('Z'), A: given.number('A') };
    switch (given.text('scale')) {
      case 'screening': {
        const a = 1 / Math.sqrt(screeningScale(nucleus));
        return inputAnswer(a * constants.electronMass.value * Math.cbrt(nucleus.Z), '');
      }
      case 'size':
        return inputAnswer(nuclearSizeScale(nucleus) * Math.cbrt(nucleus.A) ** 2, 'GeV^2');
      default:
        throw new ComputationError(`there is no scale "${given.text('scale')}"`);
    }
  },

  /** A constant of a record in data/form-factors, by its place in the list. */
  async 'form-factor-constant'(given, { context }) {
    const record = context.catalog.formFactors().find(({ id }) => id === given.text('model'));
    const constant = record?.constants[given.number('place') - 1];
    if (constant === undefined) throw new ComputationError(`${given.text('model')} has no such constant`);
    return inputAnswer(constant.value, undefined);
  },

  async 'physical-constant'(given) {
    const name = given.text('constant');
    if (!Object.hasOwn(constants, name)) throw new ComputationError(`there is no constant "${name}"`);
    const { value, unit } = constants[name as keyof typeof constants];
    return inputAnswer(value, unit === 'GeV' ? 'GeV' : undefined);
  },
} satisfies Quantities;
