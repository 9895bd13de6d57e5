import type { Command } from 'commander';
import { cardJsonSchema, experimentJsonSchema } from '../../src/catalog/index.ts';
import { InputError } from '../../src/records/index.ts';

const schemas: Readonly<Record<string, () => object>> = {
  card: cardJsonSchema,
  experiment: experimentJsonSchema,
};

export function addSchemaCommand(program: Command): void {
  const kinds = Object.keys(schemas);
  program
    .command('schema')
    .argument('<file>', kinds.join('|'))
    .description('JSON Schema of a card or of an experiment file, for editors')
    .addHelpText('after', '\nExample:\n  darkreach schema card > card.schema.json')
    .action((kind: string) => {
      const schema = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
      if (schema === undefined) {
        throw new InputError([{ message: `there is no schema of "${kind}"`, expected: kinds.join(', ') }]);
      }
      process.stdout.write(`${JSON.stringify(schema(), null, 2)}\n`);
    });
}
