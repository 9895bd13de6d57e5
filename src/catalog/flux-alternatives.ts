import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import type { FluxAlternative, MesonSource } from '../records/meson-source.ts';
import { shortText, strict } from './fields.ts';
import { child, descend, type Located, mapOf, originAt, overlay } from './located.ts';
import { checkMesonNames, type MesonSources } from './meson-names.ts';
import { mesonSource, sourceShapes } from './meson-source.ts';
import { reporter } from './search-fields.ts';
import { validate } from './validate.ts';

const kinds = Object.keys(sourceShapes) as (keyof typeof sourceShapes)[];
const change = z.any().optional().describe('what is another in this source');

const alternative = strict({
  name: shortText,
  ...Object.fromEntries(kinds.map((kind) => [kind, change])),
}).superRefine((given, context) => {
  const changed = kinds.filter((kind) => kind in given);
  if (changed.length === 1) return;
  const message = `the alternative changes ${changed.length} sources`;
  context.addIssue({ code: 'custom', message, params: { expected: `one of ${kinds.join(', ')}` } });
});

/** Other fluxes that are as good, each a named change of the source. */
export const fluxAlternatives = z
  .array(alternative, { error: 'a list of alternatives' })
  .superRefine((all, context) => {
    all.forEach(({ name }, index) => {
      if (all.findIndex((other) => other.name === name) === index) return;
      const message = `there is already an alternative "${name}"`;
      context.addIssue({ code: 'custom', path: [index, 'name'], message });
    });
  })
  .default([])
  .describe('other fluxes that are as good, for the band of the curve');

/** The sources that the alternatives of the settings stand for; problems are added, none thrown. */
export function alternativeFluxes(
  alternatives: z.output<typeof fluxAlternatives>,
  settings: Located,
  sources: MesonSources,
  problems: InputProblem[],
): readonly FluxAlternative[] {
  return alternatives.flatMap(({ name }, index): FluxAlternative[] => {
    const changes = descend(settings, ['fluxAlternatives', index])!;
    const source = changedSource(settings, changes, sources, problems);
    return source === undefined ? [] : [{ name, source }];
  });
}

/** The source with changes, each checked where it was written; another kind of source takes its place. */
function changedSource(
  settings: Located,
  changes: Located,
  sources: MesonSources,
  problems: InputProblem[],
): MesonSource | undefined {
  const before = problems.length;
  const kind = kinds.find((candidate) => child(changes, candidate) !== undefined)!;
  const node = overlay(child(settings, kind), child(changes, kind)!);
  const changed = mapOf(changes.origin, [[kind, { key: originAt(changes, [kind], 'key'), node }]]);
  const data = validate(strict(sourceShapes), changed, problems);
  const source = data && mesonSource(data, reporter(changed, problems));
  if (source !== undefined) checkMesonNames(source, changed, sources, problems);
  return problems.length > before ? undefined : source;
}
