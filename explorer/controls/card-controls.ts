import { type Catalog, child, type Located } from '../../src/catalog/index.ts';
import type { ControlGroup } from './control.ts';
import type { Schemas } from './setting-schemas.ts';
import { settingsControls } from './settings-controls.ts';
import { textAt } from './text-at.ts';
import { choice } from './written-controls.ts';

/** What a card says for all of its curves beside portal and axes. */
export function cardControls(card: Located, catalog: Catalog, schemas: Schemas): ControlGroup[] {
  const kind = textAt(card, 'kind') || 'limits';
  if (kind === 'edm-limits') {
    const controls = settingsControls(schemas.part('edm-limits'), {
      values: card,
      base: undefined,
      written: card,
      placeOf: (path) => path,
      namesAt: () => [],
    });
    return [{ id: 'edm', title: 'Electric dipole moments', story: '', controls }];
  }
  // Only searches for vector mesons and a paper's own numbers need more than one table.
  if (child(card, 'searches') === undefined || kind === 'scan') return [];
  const particles = choice(card, ['particles'], {
    label: 'particle properties',
    help: "the paper's own table, or the current one",
    options: catalog.registries.vectorMesonSets().names,
    fallback: 'paper-missing-energy',
  });
  return [{ id: 'data', title: 'Particle data', story: '', controls: [particles] }];
}
