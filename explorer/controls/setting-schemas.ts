import {
  type CardPart,
  cardPartSchema,
  type SearchKind,
  searchSettingsSchema,
} from '../../src/catalog/index.ts';
import type { SettingSchema } from './setting-forms.ts';

/** Schemas of what can be set, by the kind of a search or the part of a card. */
export interface Schemas {
  search(kind: SearchKind): SettingSchema;
  part(part: CardPart): SettingSchema;
}

/** Each made once: that takes milliseconds, and a slider asks at every step. */
export function createSettingSchemas(): Schemas {
  return { search: remembered(searchSettingsSchema), part: remembered(cardPartSchema) };
}

function remembered<Name extends string>(make: (name: Name) => object): (name: Name) => SettingSchema {
  const known = new Map<Name, SettingSchema>();
  return (name) => {
    const schema = known.get(name) ?? (make(name) as SettingSchema);
    known.set(name, schema);
    return schema;
  };
}
