import { parameterUnit } from '../provenance.ts';
import type { OutputRule } from './batch.ts';
import { edgesOfGroups } from './edges.ts';
import { groupsWithoutCouplings } from './groups.ts';

/** `limit`: the values of a coupling between which each search excludes, along the card's direction. */
export const limitOutput: OutputRule = {
  columns(card, definition, slugs) {
    const { limitOn } = card.line!;
    const unit = parameterUnit(definition, limitOn);
    return slugs.flatMap((slug) => [
      { name: `limit_${slug}`, type: 'number', unit, description: `smallest ${limitOn} that is excluded` },
      { name: `limit_${slug}_error`, type: 'number', unit, description: 'numerical error of the limit' },
      {
        name: `limit_${slug}_upper`,
        type: 'number',
        unit,
        description: `largest ${limitOn} that is excluded`,
      },
    ]);
  },
  async compute(batch) {
    const { card, definition, searches, points } = batch;
    // Limits say nothing of the couplings of a point: those that differ in them alone share one.
    const groups = groupsWithoutCouplings(points, definition);
    for (const { entry, slug } of searches) {
      const answers = await edgesOfGroups(batch, entry, card.line!, groups);
      const name = `limit_${slug}`;
      groups.forEach((group, place) => {
        for (const point of group.points) {
          batch.write(name, point, answers[place]?.lower?.value ?? null);
          batch.write(`${name}_error`, point, answers[place]?.lower?.error ?? null);
          batch.write(`${name}_upper`, point, answers[place]?.upper?.value ?? null);
        }
      });
    }
  },
};
