import type { TheoryEntry } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { theoryEntry } from './card.ts';
import type { Placed } from './card-entries.ts';
import { child, type Located, originAt, problemAt } from './located.ts';
import { validate } from './validate.ts';

/** Portals whose dark matter annihilates through the boson, which is what a thermal target is computed for. */
const thermalPortals: readonly string[] = ['dark-photon', 'b-minus-l', 'lmu-ltau'];

/** The section `theory` of a limits card. */
export function theoryEntries(
  card: Located,
  portal: PortalDefinition | undefined,
  problems: InputProblem[],
): Placed<TheoryEntry>[] {
  const list = child(card, 'theory');
  return (list?.kind === 'list' ? list.items : []).flatMap((node) => {
    const entry = validate(theoryEntry, node, problems);
    if (entry === undefined) return [];
    if (portal !== undefined && !thermalPortals.includes(portal.id)) {
      problems.push(
        problemAt(originAt(node, ['line']), `the portal ${portal.id} has no thermal target`, {
          expected: `one of the portals ${thermalPortals.join(', ')}`,
        }),
      );
      return [];
    }
    if (entry.splitting > 0 && entry.darkMatter !== 'pseudo-dirac') {
      const message = `dark matter of kind ${entry.darkMatter} has no splitting`;
      problems.push(
        problemAt(originAt(node, ['splitting']), message, { expected: 'darkMatter: pseudo-dirac' }),
      );
    }
    const { curve = `thermal-${entry.darkMatter}`, label = `${entry.darkMatter} target`, ...rest } = entry;
    return [{ entry: { type: 'theory', curve, label, ...rest }, origin: originAt(node, ['curve']) }];
  });
}
