import type { EventParticle, EventSampleHead, GeneratedEvent } from '../records/event.ts';
import { digits, headLines, takenBy } from './event-text.ts';

/** ISTUP of the accord. */
const statusCodes = { incoming: -1, decayed: 2, outgoing: 1 } as const;
/** "Unweighted, XWGTUP = 1, the cross section is XSECUP": true of all events that are not overweight. */
const unweighted = 3;
const processNumber = 1;
/** What the accord says for a spin that is not known. */
const unknownSpin = 9;

/**
 * The beginning of a Les Houches event file of version 3.0 (J. R. Andersen et al., arXiv:1405.1067; the blocks of version 1,
 * hep-ph/0609017): all that is known of the sample as its header, beams, cross section with error and maximal weight 1. A rate
 * that is no cross section stands in its place, and the header says so.
 */
export function lheStart(head: EventSampleHead): string {
  const { beams, rate, program } = head;
  const [first, second] = beams;
  const beamLine = [first.pdg, second.pdg, digits(first.energy), digits(second.energy)].join(' ');
  return [
    '<LesHouchesEvents version="3.0">',
    '<header>',
    ...headLines(head).map(escaped),
    '</header>',
    '<init>',
    `${beamLine} 0 0 0 0 ${unweighted} 1`,
    `${digits(rate.value)} ${digits(rate.error)} ${digits(1)} ${processNumber}`,
    `<generator name="${escaped(program.name)}" version="${escaped(program.version)}">${escaped(head.title)}</generator>`,
    '</init>',
    '',
  ].join('\n');
}

/**
 * One event: a line for each particle with its mothers, momentum, mass and, of what decays, its own c tau in mm (VTIMUP).
 * XWGTUP is the weight. No scale and no couplings are stated (-1).
 */
export function lheEvent({ particles, weight }: GeneratedEvent): string {
  const lines = particles.map((particle) => {
    const [energy, px, py, pz] = particle.momentum;
    const numbers = [px, py, pz, energy, particle.mass, particle.properTimeMm].map(digits);
    const [firstMother, lastMother] = mothers(particles, particle);
    const codes = [particle.pdg, statusCodes[particle.status], firstMother, lastMother, 0, 0];
    return `${codes.join(' ')} ${numbers.join(' ')} ${unknownSpin}`;
  });
  const first = `${particles.length} ${processNumber} ${digits(weight)} -1 -1 -1`;
  return `<event>\n${first}\n${lines.join('\n')}\n</event>\n`;
}

export const lheEnd = '</LesHouchesEvents>\n';

/** The first and the last mother, counted from 1; 0 0 of what comes in. */
function mothers(
  particles: readonly EventParticle[],
  { madeAt }: EventParticle,
): readonly [first: number, last: number] {
  if (madeAt === undefined) return [0, 0];
  const taken = takenBy(particles, madeAt);
  return [taken[0]! + 1, taken.at(-1)! + 1];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
