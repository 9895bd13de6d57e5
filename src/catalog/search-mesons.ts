import type { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import type { FluxAlternative, MesonSource } from '../records/meson-source.ts';
import { alternativeFluxes, fluxAlternatives } from './flux-alternatives.ts';
import type { Located } from './located.ts';
import { checkMesonNames, type MesonSources } from './meson-names.ts';
import { type MesonSourceData, mesonSource, sourceShapes } from './meson-source.ts';
import { reporter } from './search-fields.ts';

/** What a search says of the mesons that it starts from. */
export const mesonSettings = { ...sourceShapes, fluxAlternatives };

/** The mesons of a search, every name checked; undefined after adding problems. */
export function mesonsOf(
  data: MesonSourceData & { readonly fluxAlternatives: z.output<typeof fluxAlternatives> },
  settings: Located,
  sources: MesonSources,
  problems: InputProblem[],
): { readonly source: MesonSource; readonly fluxAlternatives: readonly FluxAlternative[] } | undefined {
  const before = problems.length;
  const source = mesonSource(data, reporter(settings, problems));
  if (source !== undefined) checkMesonNames(source, settings, sources, problems);
  // What is wrong with the source is wrong with its changes too.
  if (source === undefined || problems.length > before) return undefined;
  return { source, fluxAlternatives: alternativeFluxes(data.fluxAlternatives, settings, sources, problems) };
}
