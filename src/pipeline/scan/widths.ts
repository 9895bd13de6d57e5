import { properDecayLengthCm, totalWidth } from '../../portals/decays.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PartialWidth, PortalDefinition } from '../../records/portal.ts';
import type { ScanCard } from '../../records/scan.ts';
import type { OutputRule, ScanColumn } from './batch.ts';
import { parametersAt } from './parameters.ts';
import { scanPoints } from './points.ts';

/** At how many points the channels of a portal are looked up. */
const looks = 64;

/** `widths`: total width and decay length of each particle, and its branching fractions. */
export const widthsOutput: OutputRule = {
  columns(card, definition) {
    const channels = channelsOf(card, definition);
    const parents = [...new Set(channels.map(({ parent }) => parent))];
    return [
      ...parents.flatMap((parent): ScanColumn[] => [
        {
          name: `width_${slug(parent)}`,
          type: 'number',
          unit: 'GeV',
          description: `total width of ${parent}`,
        },
        { name: `ctau_${slug(parent)}`, type: 'number', unit: 'cm', description: `c tau of ${parent}` },
      ]),
      ...channels.map((channel): ScanColumn => {
        const description = `branching fraction of ${channel.parent} -> ${channel.products.join(' ')}`;
        return { name: columnOf(channel), type: 'number', unit: '1', description };
      }),
    ];
  },
  async compute(batch) {
    const known = new Set(channelsOf(batch.card, batch.definition).map(columnOf));
    for (const point of batch.points) {
      await batch.turn();
      const rows = point.portal.widths();
      const stranger = rows.find((row) => row.width > 0 && !known.has(columnOf(row)));
      if (stranger !== undefined) {
        batch.fail(point, new ComputationError(`no column for the decay ${columnOf(stranger)}`));
        continue;
      }
      const totals = new Map(rows.map(({ parent }) => [parent, totalWidth(rows, parent)]));
      for (const [parent, width] of totals) {
        batch.write(`width_${slug(parent)}`, point, width);
        batch.write(`ctau_${slug(parent)}`, point, properDecayLengthCm(width));
      }
      for (const row of rows.filter((each) => known.has(columnOf(each)))) {
        const total = totals.get(row.parent)!;
        batch.write(columnOf(row), point, total === 0 ? 0 : row.width / total);
      }
    }
  },
};

type Channel = Pick<PartialWidth, 'parent' | 'products'>;

/** The decays that the portal lists, which may depend on the masses: those seen at points all over the scan. */
function channelsOf(card: ScanCard, definition: PortalDefinition): readonly Channel[] {
  const points = scanPoints(card, 1);
  const channels = new Map<string, Channel>();
  for (let look = 0; look < Math.min(looks, points.size); look++) {
    const index = Math.floor((look * points.size) / Math.min(looks, points.size));
    try {
      const portal = definition.build(parametersAt(card, points.at(index)));
      for (const row of portal.widths()) if (!channels.has(columnOf(row))) channels.set(columnOf(row), row);
    } catch {
      // A point that cannot be built says so in its own row.
    }
  }
  return [...channels.values()];
}

function columnOf({ parent, products }: Channel): string {
  return `br_${slug(parent)}_to_${products.map(slug).join('_')}`;
}

function slug(particle: string): string {
  return particle.replace(/\+/g, 'plus').replace(/-/g, 'minus').replace(/\W+/g, '_').replace(/^_|_$/g, '');
}
