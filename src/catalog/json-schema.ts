import { z } from 'zod';
import { describeDimension, type QuantityDimension } from '../physics/units.ts';

/** JSON Schema (2020-12) of what a file may hold, as it is written: text with units, not numbers in GeV. */
export function inputJsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // zod leaves the default of a quantity out, which it knows as a number only: enough where there is no unit.
      const { def } = zodSchema._zod;
      const quantity = jsonSchema['quantity'] as { readonly dimension: QuantityDimension } | undefined;
      const bare = quantity === undefined || !describeDimension(quantity.dimension).includes('with a unit');
      if (def.type === 'default' && typeof def.defaultValue === 'number' && bare) {
        jsonSchema.default = def.defaultValue;
      }
      // The end of whole numbers is that of the language.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}
