import { quotientOf } from '../../numerics/estimate.ts';
import { bremsstrahlungSetup } from '../../production/bremsstrahlung/index.ts';
import { twoToFourSetup } from '../../production/two-to-four/index.ts';
import { InputError } from '../../records/errors.ts';
import type { Portal } from '../../records/portal.ts';
import type { Quantity } from '../../records/quantity.ts';
import type { RunContext } from '../context.ts';
import { createPairCrossSections } from '../pair-cross-sections.ts';
import { requirePhotonPortal } from '../portal-definition.ts';
import { runTwoToFour } from '../two-to-four-monte-carlo.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/**
 * The check of two routes to sigma(l N -> l N a gamma_D), which share the form factor and the constants alone: 1 within the error,
 * of which nearly all is one standard deviation of the Monte Carlo. No value where nothing is made.
 *
 * @throws InputError for another portal than the dark axion portal
 */
export function preparedMonteCarloRatio(
  { search, evaluations }: Extract<Quantity, { kind: 'monte-carlo-ratio' }>,
  accuracy: number,
  context: RunContext,
): PreparedQuantity {
  if (search.kind !== 'missing-energy') {
    throw new InputError([{ message: `${search.id} (${search.kind}) is no missing-energy search` }]);
  }
  const settings = { evaluationsPerIteration: evaluations, warmupIterations: 3, iterations: 10 };
  return {
    along: async (points) => {
      const portals = points.map(({ portal }) => requireDarkAxion(portal));
      const factorised = createPairCrossSections(accuracy / 10, context);
      const pairs = await factorised(bremsstrahlungSetup(search), portals);
      const ratios = [];
      for (const [task, { parameters }] of portals.entries()) {
        const pair = pairs[task]!;
        const { m_gammaD: darkPhotonMass = 0, m_a: axionMass = 0 } = parameters;
        const setup = twoToFourSetup(search, { darkPhotonMass, axionMass });
        // Points that share random numbers would be wrong together.
        const run = { setup, settings: { ...settings, seed: context.seed, task } };
        ratios.push(pair.value > 0 ? quotientOf(await runTwoToFour(run, context.execute), pair) : undefined);
      }
      return ratios;
    },
    equations: ['docs/sources/two-to-four.md', 'docs/sources/lepton-bremsstrahlung.md'],
  };
}

function requireDarkAxion(portal: Portal) {
  if (portal.id === 'dark-axion') return requirePhotonPortal(portal);
  throw new InputError([
    { message: `the 2 -> 4 process is not that of the portal ${portal.id}`, expected: 'dark-axion' },
  ]);
}
