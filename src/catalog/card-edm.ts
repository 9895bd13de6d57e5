import type { EdmCard } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import { cardShapes } from './card.ts';
import { type CardSource, figureSettings, identity } from './card-common.ts';
import { cardAxis } from './card-portal.ts';
import { originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { unknownName } from './registry.ts';
import { validateSections } from './validate.ts';

/** The dark photon mass, the x axis of EDM limits: their own small "portal" has no definition. */
const edmAxis = { name: 'm_gammaD', dimension: 'mass', minimum: 0, maximum: 1e4 } as const;

/** A card of kind edm-limits; undefined after adding problems. */
export function parseEdmCard(source: CardSource, problems: InputProblem[]): EdmCard | undefined {
  const { card, catalog } = source;
  const sections = validateSections(cardShapes['edm-limits'], card, problems);
  if (sections.x && sections.x.parameter !== edmAxis.name) {
    problems.push(
      problemAt(
        originAt(card, ['x', 'parameter']),
        `"${sections.x.parameter.slice(0, 60)}" cannot be the x axis`,
        {
          expected: edmAxis.name,
          suggestion: nearestName(sections.x.parameter, [edmAxis.name]),
        },
      ),
    );
  }
  const x = sections.x && cardAxis(card, sections.x, edmAxis, problems);
  const known = catalog.registries.fermions();
  const fermions = (sections.fermions ?? []).flatMap((name, index) => {
    const fermion = known.find(name);
    if (fermion !== undefined) return [fermion];
    const { message, ...hints } = unknownName(known.what, name, known.nearest(name), known.names);
    problems.push(problemAt(originAt(card, ['fermions', index]), message, hints));
    return [];
  });
  const figure = figureSettings(card, sections.figure, 'inverse-mass', problems);
  const { hierarchies, massRatio, cutoffs, normalisation, accuracy } = sections;
  if (problems.length > 0 || !x || !figure || !hierarchies || !cutoffs || !normalisation) return undefined;
  return {
    ...identity(source, sections),
    kind: 'edm-limits',
    figure,
    x,
    fermions,
    hierarchies,
    massRatio: massRatio ?? 0.1,
    cutoffs,
    normalisation,
    accuracy: accuracy ?? 1e-3,
  };
}
