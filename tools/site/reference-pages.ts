import { cardJsonSchema } from '../../src/catalog/card.ts';
import { inputJsonSchema } from '../../src/catalog/json-schema.ts';
import { quantityRules } from '../../src/catalog/quantity-options.ts';
import { limitSettings, type SearchKind, settableNames } from '../../src/catalog/search-kinds.ts';
import { searchSchemas } from '../../src/catalog/search-schemas.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import type { ParameterDefinition, PortalDefinition } from '../../src/records/portal.ts';
import { type Key, keysOf, type Schema } from './schema-keys.ts';

/** Every key of a card, by kind, and the parameters of every portal. */
export function cardReferencePage(): string {
  const { anyOf = [] } = cardJsonSchema() as Schema;
  const kinds = anyOf.filter(({ properties }) => properties?.['quantity'] === undefined);
  const quantities = anyOf.filter(({ properties }) => properties?.['quantity'] !== undefined);
  return page(
    'All keys of a card',
    'Made from the schemas that check a card; [cards](../card-reference.md) says what the keys do. The same as JSON Schema, for editors: ' +
      '`darkreach schema card`.',
    [
      ...kinds.map((schema) => `## A card of kind ${oneOf(schema, 'kind')}\n\n${keyTable(keysOf(schema))}`),
      `## A card of kind quantity\n\n${keyTable(keysOf(quantities[0] ?? {}).filter(({ path }) => !path.startsWith('curves[]')))}`,
      ...quantities.map(quantitySection),
      '## Parameters of the portals',
      ...portalDefinitions.map(portalSection),
    ],
  );
}

/** Every key of a search, by kind. */
export function searchReferencePage(): string {
  return page(
    'All keys of a search',
    'Made from the schemas that check the files of [data/experiments](../data/experiments/index.md). What a card may change under `set` is ' +
      'marked with a star; `darkreach schema experiment` prints the same as JSON Schema, for editors.',
    (Object.keys(searchSchemas) as SearchKind[]).map(searchSection),
  );
}

function page(title: string, lead: string, sections: readonly string[]): string {
  return `# ${title}\n\n${lead}\n\n${sections.join('\n\n')}\n`;
}

function oneOf(schema: Schema, key: string): string {
  return String(schema.properties?.[key]?.const);
}

function quantitySection(schema: Schema): string {
  const name = oneOf(schema, 'quantity') as keyof typeof quantityRules;
  const keys = keysOf(schema).filter(({ path }) => path.startsWith('curves[]'));
  return `### quantity: ${name}\n\n${quantityRules[name].description}.\n\n${keyTable(keys)}`;
}

function searchSection(kind: SearchKind): string {
  const settable = new Set(settableNames[kind]);
  const keys = keysOf(inputJsonSchema(searchSchemas[kind]) as Schema).map((key) =>
    settable.has(key.path.split(/[.[]/)[0] ?? '') ? { ...key, path: `${key.path} *` } : key,
  );
  const held = limitSettings[kind];
  const level = held === undefined ? '' : `\n\n\`confidenceLevel\` changes only together with \`${held}\`.`;
  return `## ${kind}\n\n${keyTable(keys)}${level}`;
}

function keyTable(keys: readonly Key[]): string {
  const rows = keys.map(({ path, value, fallback, description }) => {
    const [name = '', star] = path.split(' ');
    return `| \`${name}\`${star === undefined ? '' : ' \\*'} | ${cell(value)} | ${fallback} | ${cell(description)} |`;
  });
  return ['| key | value | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function portalSection({ id, title, aliases, parameters, coupling }: PortalDefinition): string {
  const also = aliases.length === 0 ? '' : ` Also ${aliases.map((alias) => `\`${alias}\``).join(', ')}.`;
  const rows = parameters.map((parameter) => parameterRow(parameter));
  return [
    `### ${id}\n\n${title}. Limits are on \`${coupling}\`.${also}\n`,
    '| parameter | also | unit | default | range | meaning |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const unitNames = { mass: 'GeV', 'inverse-mass': '/GeV', dimensionless: '' } as const;

function parameterRow(parameter: ParameterDefinition): string {
  const { name, aliases = [], description, dimension, minimum, maximum, options } = parameter;
  const also = aliases.map((alias) => `\`${alias}\``).join(', ');
  const range = options?.map((option) => `\`${option}\``).join(', ') ?? `${minimum} to ${maximum}`;
  const value = options?.[parameter.default] ?? String(parameter.default);
  return `| \`${name}\` | ${also} | ${unitNames[dimension]} | ${value} | ${range} | ${cell(description)} |`;
}

/** Text that a table and a page of Vue leave alone; TeX stays TeX. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '{ {');
}
