import { hasPartIn } from '../../catalog/index.ts';
import type { PortalDefinition } from '../../records/portal.ts';
import type { ScanCard, ScanOutput } from '../../records/scan.ts';
import { allowedOutput } from './allowed.ts';
import type { OutputRule, ScanColumn, ScanSearch } from './batch.ts';
import { channelsOutput, eventsOutput } from './events.ts';
import { limitOutput } from './limit.ts';
import { logLikelihoodOutput } from './log-likelihood.ts';
import { relicDensityOutput } from './relic-density.ts';
import { widthsOutput } from './widths.ts';

/** How each output is computed. */
export const outputRules: Readonly<Record<ScanOutput, OutputRule>> = {
  events: eventsOutput,
  channels: channelsOutput,
  limit: limitOutput,
  allowed: allowedOutput,
  'log-likelihood': logLikelihoodOutput,
  widths: widthsOutput,
  'relic-density': relicDensityOutput,
};

/** The columns of a scan, in their order: the point, its axes, the outputs, and what went wrong. */
export function scanColumns(card: ScanCard, definition: PortalDefinition): readonly ScanColumn[] {
  return [
    { name: 'point', type: 'index', unit: '', description: 'number of the point' },
    ...card.axes.map(({ name, unit, options, target }): ScanColumn => {
      const what = target === 'setting' ? 'setting of searches' : descriptionOf(definition, name);
      const type = options === undefined ? 'number' : 'text';
      return { name: axisColumn(name), type, unit: type === 'text' ? '' : unit, description: what };
    }),
    ...card.outputs.flatMap((output) => {
      const slugs = scanSearches(card, output, 0).map(({ slug }) => slug);
      return outputRules[output].columns(card, definition, slugs);
    }),
    { name: 'problem', type: 'text', unit: '', description: 'why numbers are missing; null where none are' },
  ];
}

/** A setting has dots in its path, which SQL takes for something else. */
export function axisColumn(name: string): string {
  return name.replace(/\W+/g, '_');
}

/** A name as SQL need not quote it. */
export function slugOf(name: string): string {
  return name.replace(/\W+/g, '_').toLowerCase();
}

/**
 * The searches that have a part in an output, at one of the card's variants, with names that SQL need not quote and of which
 * no two are the same.
 */
export function scanSearches(
  { variants }: Pick<ScanCard, 'variants'>,
  output: ScanOutput,
  variant: number,
): readonly ScanSearch[] {
  const seen = new Map<string, number>();
  const named = (variants[variant] ?? []).map((entry): ScanSearch => {
    const slug = slugOf(entry.curve);
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return { entry, slug: count === 1 ? slug : `${slug}_${count}` };
  });
  return named.filter(({ entry }) => hasPartIn(output, entry));
}

function descriptionOf(definition: PortalDefinition, name: string): string {
  return definition.parameters.find((parameter) => parameter.name === name)?.description ?? '';
}
