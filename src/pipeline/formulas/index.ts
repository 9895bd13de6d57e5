import type { Card, CardEntry } from '../../records/card.ts';
import type { ParameterValues, PortalDefinition } from '../../records/portal.ts';
import { quantityFormulas } from './quantity-formulas.ts';
import { searchFormulas } from './search-formulas.ts';

export { searchFormulas } from './search-formulas.ts';

/**
 * How the numbers of a card's curves are computed, by the `search` of a curve: formulas in TeX without dollars. Published
 * curves have none.
 */
export function formulasOf(
  card: Card,
  definitions: readonly PortalDefinition[],
): Readonly<Record<string, readonly string[]>> {
  if (card.kind === 'edm-limits') {
    return Object.fromEntries(card.fermions.map(({ id }) => [`edm-${id}`, dipoleMoment]));
  }
  if (card.kind === 'quantity') {
    return Object.fromEntries(
      card.curves.map(({ quantity }) => [
        'search' in quantity ? quantity.search.id : '',
        quantityFormulas(quantity),
      ]),
    );
  }
  const definition = definitions.find(({ id }) => id === card.portal.id)!;
  const kind = kindOf(definition, card.portal.parameters);
  return Object.fromEntries(
    card.entries.flatMap((entry: CardEntry): [string, readonly string[]][] => {
      if (entry.type === 'published') return [];
      if (entry.type === 'theory') return [[entry.line, relicDensity]];
      return [[entry.search.id, withDensity(searchFormulas(entry.search, kind), definition)]];
    }),
  );
}

/** With the spectral density after the formulas that have one in them. */
function withDensity(formulas: readonly string[], { spectralDensity }: PortalDefinition): readonly string[] {
  if (spectralDensity === undefined || !formulas.some((formula) => formula.includes('\\rho(')))
    return formulas;
  return [...formulas, `\\rho(s) = ${spectralDensity}`];
}

/** The same at every point of a portal. */
function kindOf(definition: PortalDefinition, parameters: ParameterValues) {
  const defaults = definition.parameters.map(({ name, default: value }) => [name, value] as const);
  return definition.build({ ...Object.fromEntries(defaults), ...parameters }).kind;
}

const dipoleMoment = [
  'd_f = -\\frac{\\mathcal G}{4\\pi^2}\\Big[-\\frac12 + \\frac{I(m_{\\gamma_D}^2) - I(m_a^2)}{m_{\\gamma_D}^2 - m_a^2}\\Big],\\quad \\mathcal G = g_f^a\\, g_{a\\gamma\\gamma_D}\\, e\\epsilon_f',
  'I(m^2) = \\int_0^1\\! dx\\,\\Delta\\ln\\frac{\\Delta}{\\Lambda^2},\\quad \\Delta = m^2(1-x) + m_f^2x^2',
];

const relicDensity = [
  '\\frac{dY}{d\\ln x} = -\\frac sH\\,\\kappa\\,\\langle\\sigma v\\rangle\\Big(1 + \\frac13\\frac{d\\ln h}{d\\ln T}\\Big)\\big(Y^2 - Y_\\mathrm{eq}^2\\big)',
  '\\Omega h^2 = \\frac{m\\, s_0\\, Y_\\infty}{\\rho_c/h^2}',
];
