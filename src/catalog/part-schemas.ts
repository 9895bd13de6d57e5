import { z } from 'zod';
import type { QuantityKind } from '../records/quantity.ts';
import { cardShapes, theoryEntry } from './card.ts';
import { inputJsonSchema } from './json-schema.ts';
import { quantityOptions } from './quantity-options.ts';

/** A part of a card that has a schema of its own: limits from moments, a line of theory, or a curve of a quantity. */
export type CardPart = 'edm-limits' | 'theory' | QuantityKind;

/**
 * JSON Schema of a part of a card, for whoever makes controls of it, as `searchSettingsSchema`. What all cards and all
 * curves have is left out.
 */
export function cardPartSchema(part: CardPart): object {
  return inputJsonSchema(z.object(shapeOf(part)));
}

function shapeOf(part: CardPart): z.core.$ZodLooseShape {
  if (part === 'edm-limits') {
    const { fermions, hierarchies, massRatio, cutoffs, normalisation } = cardShapes['edm-limits'];
    return { fermions, hierarchies, massRatio, cutoffs, normalisation };
  }
  if (part === 'theory') {
    const { darkMatter, splitting, abundance } = theoryEntry.shape;
    return { darkMatter, splitting, abundance };
  }
  // A search and its settings have controls of their own.
  return Object.fromEntries(
    Object.entries(quantityOptions[part]).filter(([name]) => name !== 'search' && name !== 'set'),
  );
}
