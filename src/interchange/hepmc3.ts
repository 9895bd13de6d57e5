import type { EventParticle, EventSampleHead, GeneratedEvent } from '../records/event.ts';
import { digits, headLines, takenBy } from './event-text.ts';

/** HepMC's codes: final, decayed, beam. */
const statusCodes = { outgoing: 1, decayed: 2, incoming: 4 } as const;

/**
 * The beginning of a file in HepMC3's own text format, Asciiv3 (A. Buckley et al., arXiv:1912.08005), with the names of the weight
 * and the program, and what is known of the sample as attributes of the run.
 */
export function hepmc3Start(head: EventSampleHead): string {
  const { name, version } = head.program;
  const attributes = headLines(head).map((line, number) => `A darkreach_${number} ${escaped(line)}`);
  return [
    'HepMC::Version 3.02.00',
    'HepMC::Asciiv3-START_EVENT_LISTING',
    'W Default',
    `T ${escaped(name)}\\|${escaped(version)}\\|${escaped(head.title)}`,
    ...attributes,
    '',
  ].join('\n');
}

/**
 * One event in GeV and mm: vertices with positions in space and c times time, the cross section (or the rate that stands in its
 * place) with its error, and of what decays its own c tau as the attribute `proper_time_mm`.
 */
export function hepmc3Event(event: GeneratedEvent, { rate }: Pick<EventSampleHead, 'rate'>): string {
  const { particles, vertices } = event;
  const lines = [
    `E ${event.number} ${vertices.length} ${particles.length}`,
    'U GEV MM',
    `W ${digits(event.weight)}`,
    // Numbers of accepted and attempted events: not known while the file is written.
    `A 0 GenCrossSection ${digits(rate.value)} ${digits(rate.error)} -1 -1`,
    ...particles.flatMap(({ properTimeMm }, place) =>
      properTimeMm > 0 ? [`A ${place + 1} proper_time_mm ${digits(properTimeMm)}`] : [],
    ),
    'A 0 signal_process_id 1',
  ];
  const written = new Set<number>();
  particles.forEach((particle, place) => {
    const { madeAt } = particle;
    if (madeAt !== undefined && !written.has(madeAt)) {
      lines.push(vertexLine(event, madeAt));
      written.add(madeAt);
    }
    lines.push(particleLine(particle, place));
  });
  return `${lines.join('\n')}\n`;
}

export const hepmc3End = 'HepMC::Asciiv3-END_EVENT_LISTING\n\n';

function vertexLine({ particles, vertices }: GeneratedEvent, vertex: number): string {
  const taken = takenBy(particles, vertex).map((place) => place + 1);
  const position = vertices[vertex]!.map(digits).join(' ');
  return `V ${-(vertex + 1)} 0 [${taken.join(',')}] @ ${position}`;
}

function particleLine({ madeAt, pdg, momentum, mass, status }: EventParticle, place: number): string {
  const [energy, px, py, pz] = momentum;
  const from = madeAt === undefined ? 0 : -(madeAt + 1);
  const numbers = [px, py, pz, energy, mass].map(digits).join(' ');
  return `P ${place + 1} ${from} ${pdg} ${numbers} ${statusCodes[status]}`;
}

/** A line may hold neither line breaks nor the sign that separates parts. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\|');
}
