import { type DarkMatterKind, thermalTarget } from '../../indirect/index.ts';
import { quotientOf } from '../../numerics/estimate.ts';
import { portalDefinition } from '../portal-definition.ts';
import { bosonCouplingLimit } from './portal-limits.ts';
import { computedAnswer, type Quantities } from './quantities.ts';

/** Limits beside the coupling that the abundance of dark matter asks for. */
export const thermalQuantities = {
  /** y of a limit on the dark photon over that of the thermal target, with leptons alone in the final state. */
  async 'thermal-target-ratio'(given, laboratory) {
    const definition = portalDefinition(given.text('portal'));
    const mass = given.quantity('m_chi', 'mass');
    const massRatio = given.quantity('m_A', 'mass') / mass;
    const alphaD = given.number('alpha_D');
    const limit = await bosonCouplingLimit(given.text('search'), definition, given, laboratory);
    const kind = given.text('darkMatter') as Exclude<DarkMatterKind, 'pseudo-dirac'>;
    const target = thermalTarget({ darkMatter: { kind, mass }, massRatio, alphaD });
    const factor = (limit.value * alphaD) / massRatio ** 4;
    const y = { value: factor * limit.value, error: 2 * factor * limit.error };
    return computedAnswer(quotientOf(y, target), '');
  },
} satisfies Quantities;
