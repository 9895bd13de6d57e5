import { type SearchKind, searchSettingsSchema } from '../../src/catalog/index.ts';
import type { SettingSchema } from './settings-controls.ts';

export type SchemaOf = (kind: SearchKind) => SettingSchema;

/** Schemas of settings, each made once: that takes milliseconds, and a slider asks at every step. */
export function createSettingSchemas(): SchemaOf {
  const known = new Map<SearchKind, SettingSchema>();
  return (kind) => {
    const schema = known.get(kind) ?? (searchSettingsSchema(kind) as SettingSchema);
    known.set(kind, schema);
    return schema;
  };
}
