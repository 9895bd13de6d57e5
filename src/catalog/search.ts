import type { z } from 'zod';
import { leptonMass } from '../physics/leptons.ts';
import { formatQuantity } from '../physics/units.ts';
import type { InputProblem } from '../records/errors.ts';
import type {
  InvisibleDecaySearch,
  Material,
  MissingEnergySearch,
  Search,
  VectorMesonProduction,
} from '../records/search.ts';
import { beamDumpDecaySchema, beamDumpDecaySearch } from './beam-dump-decay.ts';
import { withCountTables } from './count-table.ts';
import { decayPhotonSchema, decayPhotonSearch } from './decay-photon.ts';
import { edgeEnergy, invisibleDecaySchema, missingEnergySchema } from './experiment.ts';
import { child, type Located, originAt, type Path, problemAt } from './located.ts';
import { magneticMomentSchema, magneticMomentSearch } from './magnetic-moment.ts';
import { mesonDecayPhotonSchema, mesonDecayPhotonSearch } from './meson-decay-photon.ts';
import { mesonElectronRecoilSchema, mesonElectronRecoilSearch } from './meson-electron-recoil.ts';
import type { MesonSources } from './meson-names.ts';
import {
  monoPhotonCountSchema,
  monoPhotonCountSearch,
  monoPhotonRecastSchema,
  monoPhotonRecastSearch,
} from './mono-photon.ts';
import { nearestName } from './nearest.ts';
import { positronTargetSchema, positronTargetSearch } from './positron-target.ts';
import { radiativeDecaySchema, radiativeDecaySearch } from './radiative-decay-photon.ts';
import type { Registry } from './registry.ts';
import { materialFinder, type Report, reporter } from './search-fields.ts';
import { settableNames } from './search-kinds.ts';
import { checkedTrack, withTrackTables } from './track-table.ts';
import { validate } from './validate.ts';

/** What settings of a search may name. */
export interface SearchSources extends MesonSources {
  materials(): Registry<Material>;
  /** Bins and counts by the name of their file. */
  countTables(): Registry<Located>;
  /** Track lengths by the name of their file. */
  trackTables(): Registry<Located>;
}

/**
 * The record of a search from its settings (the experiment's, under a card's changes), or undefined
 * after adding every problem where it was written.
 */
export function buildSearch(
  settings: Located,
  sources: SearchSources,
  problems: InputProblem[],
): Search | undefined {
  const materials = sources.materials();
  const tables = sources.countTables();
  const kind = child(settings, 'kind');
  switch (kind?.kind === 'scalar' ? kind.value : undefined) {
    case 'missing-energy': {
      const before = problems.length;
      const filled = withTrackTables(settings, sources.trackTables(), problems);
      if (problems.length > before) return undefined;
      const data = validate(missingEnergySchema, filled, problems);
      return data && missingEnergySearch(data, filled, materials, problems);
    }
    case 'invisible-decay': {
      const data = validate(invisibleDecaySchema, settings, problems);
      return data && invisibleDecaySearch(data);
    }
    case 'mono-photon-count': {
      const data = validate(monoPhotonCountSchema, settings, problems);
      return data && monoPhotonCountSearch(data);
    }
    case 'mono-photon-recast': {
      const data = validate(monoPhotonRecastSchema, settings, problems);
      return data && monoPhotonRecastSearch(data, settings, problems);
    }
    case 'positron-target': {
      const data = validate(positronTargetSchema, settings, problems);
      return data && positronTargetSearch(data, settings, materials, problems);
    }
    case 'decay-photon': {
      const before = problems.length;
      const filled = withCountTables(settings, tables, problems);
      if (problems.length > before) return undefined;
      const data = validate(decayPhotonSchema, filled, problems);
      return data && decayPhotonSearch(data, filled, problems);
    }
    case 'radiative-decay-photon': {
      const data = validate(radiativeDecaySchema, settings, problems);
      return data && radiativeDecaySearch(data, settings, problems);
    }
    case 'beam-dump-decay': {
      const data = validate(beamDumpDecaySchema, settings, problems);
      return data && beamDumpDecaySearch(data, settings, materials, problems);
    }
    case 'meson-decay-photon': {
      const data = validate(mesonDecayPhotonSchema, settings, problems);
      return data && mesonDecayPhotonSearch(data, settings, sources, problems);
    }
    case 'meson-electron-recoil': {
      const data = validate(mesonElectronRecoilSchema, settings, problems);
      return data && mesonElectronRecoilSearch(data, settings, sources, problems);
    }
    case 'magnetic-moment': {
      const data = validate(magneticMomentSchema, settings, problems);
      return data && magneticMomentSearch(data, settings, problems);
    }
    default: {
      const known = Object.keys(settableNames);
      const given = kind?.kind === 'scalar' ? String(kind.value) : '';
      problems.push(
        problemAt(
          originAt(settings, ['kind']),
          given === '' ? '"kind" is missing' : `unknown kind "${given}"`,
          {
            expected: `one of ${known.join(', ')}`,
            suggestion: nearestName(given, known),
          },
        ),
      );
      return undefined;
    }
  }
}

function missingEnergySearch(
  data: z.output<typeof missingEnergySchema>,
  settings: Located,
  materials: Registry<Material>,
  problems: InputProblem[],
): MissingEnergySearch | undefined {
  const before = problems.length;
  const report = reporter(settings, problems);

  const { beam, target, missingEnergy, vectorMesons, tracks: given, ...rest } = data;
  const min = edgeEnergy(missingEnergy.from, beam.energy);
  const max = missingEnergy.to === undefined ? beam.energy : edgeEnergy(missingEnergy.to, beam.energy);
  const shown = (energy: number) => formatQuantity(energy, 'energy');
  if (beam.energy <= leptonMass(beam.particle)) {
    report(
      ['beam', 'energy'],
      `the beam energy ${shown(beam.energy)} is not above the mass of ${beam.particle}`,
      {
        expected: `more than ${shown(leptonMass(beam.particle))}`,
      },
    );
  }
  if (max > beam.energy) {
    report(['missingEnergy', 'to'], `the missing-energy window ends above the beam energy`, {
      expected: `at most ${shown(beam.energy)}`,
    });
  }
  if (data.shower !== 'none' && beam.particle.startsWith('mu')) {
    report(['shower'], 'a muon makes no shower', {
      expected: 'shower: none, or an electron or positron beam',
    });
  }
  if (data.shower !== 'none' && min === 0) {
    report(['missingEnergy', 'from'], 'a shower has endless particles without energy', {
      expected: 'more than 0, or shower: none',
    });
  }
  if (data.electronMotion !== 'at-rest' && data.shower === 'none') {
    report(['electronMotion'], 'without a shower no positron annihilates, and electrons need no motion', {
      expected: 'electronMotion: at-rest, or shower: tsai-whitis',
    });
  }
  if (min >= max) {
    report(
      ['missingEnergy', 'from'],
      `the missing-energy window is empty: from ${shown(min)} to ${shown(max)}`,
      {
        expected: `less than ${shown(max)}`,
      },
    );
  }
  const findMaterial = materialFinder(materials, report);
  const material = findMaterial(target.material, ['target', 'material']);
  const production = mesonProduction(vectorMesons, findMaterial, report);
  const tracks = {
    electrons: checkedTrack('electrons', given?.electrons, min, report),
    positrons: checkedTrack('positrons', given?.positrons, min, report),
    photons: checkedTrack('photons', given?.photons, min, report),
  };
  if (given !== undefined && data.shower === 'none') {
    report(['tracks'], 'track lengths without a shower', {
      expected: 'shower: tsai-whitis, for what has no table',
    });
  }
  if (material === undefined || problems.length > before) return undefined;
  return {
    ...rest,
    tracks,
    beam,
    target: { material, lengthCm: target.length },
    missingEnergyMin: min,
    missingEnergyMax: max,
    observed: rest.observed,
    vectorMesons: production,
  };
}

function mesonProduction(
  data: z.output<typeof missingEnergySchema>['vectorMesons'],
  findMaterial: (name: string, path: Path) => Material | undefined,
  report: Report,
): VectorMesonProduction | undefined {
  if (data.method === 'none') return undefined;
  if (data.method === 'quoted') return data;
  const { crossSections, absorber, ...rest } = data;
  for (const meson of Object.keys(data.nuclearFactors)) {
    if (crossSections[meson] !== undefined) continue;
    report(['vectorMesons', 'nuclearFactors', meson], `there is no cross section for "${meson}"`, {
      expected: `one of ${Object.keys(crossSections).join(', ')}`,
      suggestion: nearestName(meson, Object.keys(crossSections)),
    });
  }
  return {
    ...rest,
    absorber: absorber === undefined ? undefined : findMaterial(absorber, ['vectorMesons', 'absorber']),
    crossSectionsMicrobarn: crossSections,
  };
}

function invisibleDecaySearch(data: z.output<typeof invisibleDecaySchema>): InvisibleDecaySearch {
  return data;
}
