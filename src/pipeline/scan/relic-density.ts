import { coannihilationDensity, createPlasma, relicDensity } from '../../indirect/index.ts';
import type { Estimate } from '../../numerics/index.ts';
import { charged, darkCoupling, mediators } from '../limits/thermal-target.ts';
import { allOrEach, type OutputRule, type ScanBatch, type ScanPoint } from './batch.ts';

/** `relic-density`: Omega h^2 that a freeze-out leaves at the couplings of the point. */
export const relicDensityOutput: OutputRule = {
  columns: () => [
    { name: 'omega_h2', type: 'number', unit: '1', description: 'abundance of the dark matter' },
    { name: 'omega_h2_error', type: 'number', unit: '1', description: 'numerical error of the abundance' },
  ],
  async compute(batch) {
    const plasma = createPlasma();
    for (const point of batch.points) {
      await batch.turn();
      const compute = async () => [densityAt(batch, point, plasma)];
      const [density] = await allOrEach([point], compute, batch.fail);
      batch.write('omega_h2', point, density?.value ?? null);
      batch.write('omega_h2_error', point, density?.error ?? null);
    }
  },
};

function densityAt(
  { card, definition }: ScanBatch,
  { portal, parameters }: ScanPoint,
  plasma: ReturnType<typeof createPlasma>,
): Estimate {
  const { accuracy: relativeTolerance, darkMatter } = card;
  const coupling = parameters[definition.coupling]!;
  if (portal.kind === 'photon-portal') {
    const { id, pair, spectralDensity } = portal;
    if (pair === undefined) throw new TypeError(`coannihilation of ${id}, which has no pair`);
    const pairPortal = { id, spectralDensity, pair };
    return coannihilationDensity({
      portal: pairPortal,
      visible: charged,
      coupling,
      plasma,
      relativeTolerance,
    });
  }
  const { visible, unit } = mediators[portal.id]!;
  const { m_chi: mass = 0 } = parameters;
  return relicDensity({
    darkMatter: { ...darkMatter!, mass },
    mass: portal.mass,
    alphaD: darkCoupling(portal),
    visible,
    epsilon: coupling / unit,
    plasma,
    relativeTolerance,
  });
}
