import type { Located } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
import type { PortalDefinition } from '../../src/records/index.ts';
import type { Control } from './control.ts';
import { including } from './slider-range.ts';
import { textAt } from './text-at.ts';

const multiple = /^\s*(?<factor>[\d.eE+-]+)\s*\*?\s*(?<of>[A-Za-z]\w*)\s*$/;

/** Parameters that follow others, each as the factor between the two. */
export function tieControls(section: Located | undefined, definition: PortalDefinition): Control[] {
  if (section?.kind !== 'map') return [];
  return [...section.entries.keys()].map((key): Control => {
    const value = textAt(section, key);
    const found = multiple.exec(value)?.groups;
    const symbol = (name: string) =>
      plainText(
        definition.parameters.find((each) => each.name === name || each.aliases?.includes(name))?.symbol ??
          name,
      );
    const common = { id: `tie.${key}`, path: ['tie', key], value, written: true } as const;
    if (found === undefined) {
      return { ...common, kind: 'text', label: symbol(key), help: 'a multiple of a parameter, e.g. 3 m_chi' };
    }
    return {
      ...common,
      kind: 'quantity',
      label: `${symbol(key)} over ${symbol(found['of']!)}`,
      help: 'this parameter follows the other, e.g. 3 m_chi',
      dimension: 'dimensionless',
      suffix: found['of'],
      slider: including({ scale: 'log', from: 0.1, to: 100, zero: false }, Number(found['factor'])),
    };
  });
}
