import type { Command } from 'commander';
import type { Catalog } from '../../src/catalog/index.ts';
import { searchInputs, searchReferences } from '../../src/pipeline/provenance.ts';
import { portalDefinitions } from '../../src/portals/index.ts';
import { InputError, type PortalDefinition, type Search } from '../../src/records/index.ts';
import { loadCatalog } from '../load-card.ts';
import { textTable } from '../text-table.ts';

export function addShowCommand(program: Command): void {
  program
    .command('show')
    .argument('<name>', 'a search or a portal, e.g. na64e')
    .description('everything known of a search or a portal, with references')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExamples:\n  darkreach show na64e\n  darkreach show dark-axion')
    .action((name: string, options: { readonly json?: boolean }) => {
      const catalog = loadCatalog();
      const portal = portalDefinitions.find((known) => known.id === name || known.aliases.includes(name));
      const record = portal ?? findSearch(name, catalog);
      if (options.json) process.stdout.write(`${JSON.stringify(record)}\n`);
      else if (portal !== undefined) process.stdout.write(describePortal(portal, catalog));
      else process.stdout.write(describeSearch(record as Search, catalog));
    });
}

function findSearch(name: string, catalog: Catalog): Search {
  try {
    return catalog.search(name);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const portals = portalDefinitions.map((portal) => portal.id).join(', ');
    throw new InputError(
      error.problems.map((problem) => ({
        ...problem,
        expected: `${problem.expected}, or a portal: ${portals}`,
      })),
    );
  }
}

function describeSearch(search: Search, catalog: Catalog): string {
  const title = `${search.id}: ${search.title} (${search.status})\n${search.story}\n`;
  const inputs = textTable(['input', 'value'], Object.entries(searchInputs(search)));
  return `${title}\n${inputs}\n${describeReferences(searchReferences(search), catalog)}`;
}

function describePortal(portal: PortalDefinition, catalog: Catalog): string {
  const rows = portal.parameters.map((parameter) => [
    parameter.name,
    parameter.dimension,
    parameter.options?.[parameter.default] ?? parameter.default,
    parameter.description,
  ]);
  const table = textTable(['parameter', 'dimension', 'default', 'meaning'], rows);
  return (
    `${portal.id}: ${portal.title}\nL = ${portal.lagrangian}\nlimits are set on ${portal.coupling}\n\n` +
    `${table}\n${describeReferences(portal.references, catalog)}`
  );
}

/** One line per reference: authors, title, journal, arXiv number. */
export function describeReferences(keys: readonly string[], catalog: Catalog): string {
  const lines = keys.map((key) => {
    const { authors, collaboration, title, journal, volume, pages, year, eprint } = catalog.reference(key);
    const who = collaboration ?? (authors.length > 2 ? `${authors[0]} et al.` : authors.join(', '));
    const where = [journal, volume, pages].filter((part) => part !== undefined).join(' ');
    return `  ${who}, ${title}, ${where === '' ? '' : `${where} `}(${year})${eprint ? ` arXiv:${eprint}` : ''}`;
  });
  return lines.length === 0 ? '' : `References\n${lines.join('\n')}\n`;
}
