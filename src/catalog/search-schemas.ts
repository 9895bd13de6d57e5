import type { z } from 'zod';
import { beamDumpDecaySchema } from './beam-dump-decay.ts';
import { decayPhotonSchema } from './decay-photon.ts';
import { experimentFile, invisibleDecaySchema, missingEnergySchema } from './experiment.ts';
import { inputJsonSchema } from './json-schema.ts';
import { magneticMomentSchema } from './magnetic-moment.ts';
import { mesonDecayPhotonSchema } from './meson-decay-photon.ts';
import { mesonElectronRecoilSchema } from './meson-electron-recoil.ts';
import { monoPhotonCountSchema, monoPhotonRecastSchema } from './mono-photon.ts';
import { positronTargetSchema } from './positron-target.ts';
import { radiativeDecaySchema } from './radiative-decay-photon.ts';
import type { SearchKind } from './search-kinds.ts';

/** Every key of a search, by kind. */
export const searchSchemas: Readonly<Record<SearchKind, z.ZodType>> = {
  'missing-energy': missingEnergySchema,
  'invisible-decay': invisibleDecaySchema,
  'mono-photon-count': monoPhotonCountSchema,
  'mono-photon-recast': monoPhotonRecastSchema,
  'positron-target': positronTargetSchema,
  'decay-photon': decayPhotonSchema,
  'radiative-decay-photon': radiativeDecaySchema,
  'beam-dump-decay': beamDumpDecaySchema,
  'meson-decay-photon': mesonDecayPhotonSchema,
  'meson-electron-recoil': mesonElectronRecoilSchema,
  'magnetic-moment': magneticMomentSchema,
};

/**
 * JSON Schema of a file of data/experiments, for editors. No key of a search is required in it: what searches share
 * stands under `common`, and each may change a part of that.
 */
export function experimentJsonSchema(): object {
  const kinds = Object.values(searchSchemas).map((schema) => {
    const { $schema: _, ...rest } = inputJsonSchema(schema);
    return withoutRequired(rest);
  });
  const file = inputJsonSchema(experimentFile);
  return {
    ...file,
    title: 'darkreach experiment',
    properties: { ...file.properties, searches: { type: 'array', minItems: 1, items: { anyOf: kinds } } },
  };
}

function withoutRequired(schema: object): object {
  const text = JSON.stringify(schema, (key, value) =>
    key === 'required' && Array.isArray(value) ? undefined : value,
  );
  return JSON.parse(text);
}
