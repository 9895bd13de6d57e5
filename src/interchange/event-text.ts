import type { EventParticle, EventSampleHead } from '../records/event.ts';

/** All digits of a double, shortest first: light particles of high energy lose their mass to fewer. */
export function digits(value: number): string {
  return value.toExponential();
}

/** Whatever a reader needs to know of a sample, line by line. */
export function headLines(head: EventSampleHead): readonly string[] {
  const { rate, rateUnit, numbers, meanLifetimesMm } = head;
  const unit = rateUnit === 'pb' ? 'cross section in pb' : 'events per proton on target or collision, not pb';
  return [
    head.title,
    `${head.program.name} ${head.program.version}, ${head.events} events, seed ${head.seed}`,
    `rate: ${rate.value} +- ${rate.error} (${unit})`,
    'units: GeV, mm; the target is at the origin and the beam along z',
    `weights: 1, but above it in a share ${head.overweightShare} of events, which add ${head.overweightExcess} of the sum`,
    ...Object.entries(numbers).map(([name, pdg]) => `particle ${name}: number ${pdg}`),
    ...Object.entries(meanLifetimesMm).map(([name, length]) => `mean c tau of ${name}: ${length} mm`),
    ...Object.entries(head.inputs).map(([name, value]) => `input ${name}: ${value}`),
    ...head.references.map((reference) => `reference: ${reference}`),
  ];
}

/** Places in an event of the particles that a vertex takes. */
export function takenBy(particles: readonly EventParticle[], vertex: number): readonly number[] {
  return particles.flatMap(({ endsAt }, place) => (endsAt === vertex ? [place] : []));
}
