import type { TheoryEntry } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { theoryEntry } from './card.ts';
import type { Placed } from './card-entries.ts';
import { child, type Located, originAt, problemAt } from './located.ts';
import { validate } from './validate.ts';

/** Portals whose dark matter annihilates through the boson: the card says which dark matter. */
const bosonPortals: readonly string[] = ['dark-photon', 'b-minus-l', 'lmu-ltau'];

/** Portals of two fermions that annihilate with each other through a virtual photon: the portal says all. */
const coannihilatingPortals: readonly string[] = ['dipole'];

type Given = ReturnType<typeof theoryEntry.parse>;

/** The section `theory` of a limits card. */
export function theoryEntries(
  card: Located,
  portal: PortalDefinition | undefined,
  problems: InputProblem[],
): Placed<TheoryEntry>[] {
  const list = child(card, 'theory');
  return (list?.kind === 'list' ? list.items : []).flatMap((node) => {
    const given = validate(theoryEntry, node, problems);
    if (given === undefined) return [];
    const problem = portal && darkMatterProblem(given, node, portal.id);
    if (problem !== undefined) {
      problems.push(problem);
      return [];
    }
    const { darkMatter, splitting = 0, ...rest } = given;
    const {
      curve = darkMatter === undefined ? 'thermal-target' : `thermal-${darkMatter}`,
      label = darkMatter === undefined ? 'relic density' : `${darkMatter} target`,
    } = given;
    const entry: TheoryEntry = { type: 'theory', ...rest, curve, label, darkMatter, splitting };
    return [{ entry, origin: originAt(node, ['curve']) }];
  });
}

/** What is wrong with the dark matter of a node; undefined where nothing is. */
export function darkMatterProblem(
  { darkMatter, splitting }: Pick<Given, 'darkMatter' | 'splitting'>,
  node: Located,
  portal: string,
): InputProblem | undefined {
  if (coannihilatingPortals.includes(portal)) {
    const key = darkMatter === undefined ? 'splitting' : 'darkMatter';
    if (darkMatter === undefined && splitting === undefined) return undefined;
    return problemAt(originAt(node, [key]), `the portal ${portal} says what its dark matter is`, {
      expected: `no ${key} here; the splitting is the parameter delta of the portal`,
    });
  }
  if (!bosonPortals.includes(portal)) {
    return problemAt(originAt(node, ['line']), `the portal ${portal} has no thermal target`, {
      expected: `one of the portals ${[...bosonPortals, ...coannihilatingPortals].join(', ')}`,
    });
  }
  if (darkMatter === undefined) {
    return problemAt(originAt(node, ['line']), `a thermal target of the portal ${portal} needs darkMatter`, {
      expected: `one of ${theoryEntry.shape.darkMatter.unwrap().options.join(', ')}`,
    });
  }
  if (splitting !== undefined && splitting > 0 && darkMatter !== 'pseudo-dirac') {
    return problemAt(originAt(node, ['splitting']), `dark matter of kind ${darkMatter} has no splitting`, {
      expected: 'darkMatter: pseudo-dirac',
    });
  }
  return undefined;
}
