import { describe, expect, it } from 'vitest';
import { createCatalog } from './catalog.ts';
import { exampleCatalog, exampleFiles, messagesOf, placeOf } from './examples.fixture.ts';

/** The text of a file of the example with one place changed. */
function changedText(path: string, before: string, after: string): string {
  const text = exampleFiles.get(path) ?? '';
  if (!text.includes(before)) throw new Error(`"${before}" is not in ${path}`);
  return text.replace(before, after);
}

function changed(path: string, before: string, after: string) {
  return createCatalog(new Map([...exampleFiles, [path, changedText(path, before, after)]]));
}

describe('createCatalog', () => {
  it('finds records by id and alias, with common settings under a search', () => {
    const catalog = exampleCatalog();
    expect(catalog.search('flagship')).toBe(catalog.search('beam-all'));
    expect(catalog.search('beam-all')).toMatchObject({ experiment: 'Beam', exposure: 2e12, efficiency: 0.5 });
    expect(catalog.search('beam-muon')).toMatchObject({
      beam: { particle: 'mu-', energy: 160 },
      missingEnergyMin: 80,
    });
    expect(catalog.searches().map(({ id }) => id)).toEqual([
      'beam-run1',
      'beam-all',
      'beam-muon',
      'factory-phi',
    ]);
    expect(catalog.material('lead')).toMatchObject({
      Z: 82,
      densityGPerCm3: 11.35,
      radiationLengthCm: 0.5612,
    });
    expect(catalog.vectorMeson('paper-missing-energy', 'phi')).toMatchObject({
      mass: 1.019,
      totalWidth: 4.2e-3,
    });
    expect(catalog.fermion('electron').edmLimitECm).toBe(4.1e-30);
    expect(catalog.publishedCurve('cooling')).toMatchObject({
      lower: [
        [0.001, 1e-7],
        [0.01, 2e-7],
      ],
    });
  });

  it('derives g_V from the width to e+ e-: 40.3 for Upsilon(1S) with 1.3 keV, paper missing-energy (21)', () => {
    const upsilon = changed('data/particles/other.yaml', 'mass: 782 MeV', 'mass: 9460 MeV');
    const text = [...upsilon.files].find(({ file }) => file.endsWith('other.yaml'))?.text ?? '';
    const catalog = createCatalog(new Map([['data/particles/o.yaml', text.replace('0.6 keV', '1.3 keV')]]));
    expect(catalog.vectorMeson('other', 'omega(782)').photonCoupling).toBeCloseTo(40.29, 2);
  });

  it('says which names there are', () => {
    const catalog = exampleCatalog();
    expect(messagesOf(() => catalog.search('beam-run2'))).toEqual([
      'there is no search called "beam-run2"; expected one of beam-run1, beam-all, beam-muon, factory-phi; did you mean "beam-run1"?',
    ]);
    expect(messagesOf(() => catalog.vectorMeson('paper-mising-energy', 'phi'))[0]).toContain(
      'did you mean "paper-missing-energy"?',
    );
    expect(messagesOf(() => catalog.vectorMeson('paper-missing-energy', 'psi'))[0]).toContain(
      'expected one of phi(1020)',
    );
    expect(messagesOf(() => catalog.reference('arXiv:1'))).toEqual([
      'there is no reference called "arXiv:1"',
    ]);
  });

  it('reads each kind of file only when it is asked for', () => {
    const catalog = changed('data/materials/all.yaml', 'darkreach: 1', 'darkreach: one');
    expect(catalog.fermions()).toHaveLength(1);
    expect(messagesOf(() => catalog.materials())).toEqual([
      'data/materials/all.yaml:1:12: "darkreach" is "one"; expected "1"',
    ]);
  });

  const beam = 'data/experiments/beam.yaml';
  const factory = 'data/experiments/factory.yaml';
  const materials = 'data/materials/all.yaml';
  const mesons = 'data/particles/mesons.yaml';
  const curve = 'data/curves/cooling.yaml';

  // The fourth column is where the problem stands: the first place with this text.
  it.each([
    [beam, ', exposure: 1e11', ', expsure: 1e11', 'expsure', 'unknown key "expsure"; expected one of id'],
    [
      beam,
      ', exposure: 1e11',
      '',
      '{ id: beam-run1',
      '"exposure" is missing; expected a count, e.g. "9.37e11"',
    ],
    [
      beam,
      'efficiency: 0.5',
      'efficiency: 2',
      '2\n',
      '"efficiency": "2" is out of range; expected at most 1',
    ],
    [
      beam,
      'id: beam-muon',
      'id: flagship',
      'flagship, title: Muons',
      'there is already a search called "flagship"',
    ],
    [
      beam,
      'kind: missing-energy',
      'kind: missing-enrgy',
      'missing-enrgy',
      'unknown kind "missing-enrgy"; expected one of missing-energy, invisible-decay, mono-photon-count, mono-photon-recast, positron-target, decay-photon, beam-dump-decay, meson-decay-photon, meson-electron-recoil, magnetic-moment; did you mean "missing-energy"?',
    ],
    [
      beam,
      'material: Pb',
      'material: pb2',
      'pb2',
      'there is no material called "pb2"; expected one of Pb, Al; did you mean "Pb"?',
    ],
    [
      factory,
      'references: [b]',
      'references: []',
      '[]',
      '"references" is a list of 0; expected one key or more',
    ],
    [
      factory,
      'id: factory-phi',
      'id: factory phi',
      'factory phi',
      '"searches.id" is "factory phi"; expected letters, digits, "-" and "_" only',
    ],
    [materials, 'A: 27,', 'A: 12,', '12,', 'A = 12 is less than Z = 13'],
    [
      materials,
      'density: 2.7 g/cm^3',
      'density: 2.7 cm',
      '2.7 cm',
      '"materials.density": "2.7 cm" is a length',
    ],
    [
      mesons,
      'photonCoupling: 13.4',
      'photonCoupling: 13.4, electronWidth: 1 keV',
      '{ id: phi',
      '"phi(1020)" must have either photonCoupling or electronWidth, and not both',
    ],
    [
      mesons,
      'id: phi(1020)',
      'id: "phi 1020"',
      '"phi 1020"',
      '"vectorMesons.id" is "phi 1020"; expected a particle name such as rho(770)0',
    ],
    [curve, 'shape: band', 'shape: region', 'upper:', '"upper" belongs to a band, not to region'],
    [curve, '[10, 2e-7]', '[1, 2e-7]', '[1, 2e-7]', 'x does not grow: 1 after 1'],
    [curve, '[10, 2e-7]', '[10, 0]', '[10, 0]', '[10, 0] is not a pair of positive numbers'],
    [curve, '[10, 2e-7]', '[10]', '[10]', '"lower" is a list of 1; expected a pair of numbers: [x, y]'],
    [curve, 'unit: MeV', 'unit: mev', 'mev', '"mev" is not a unit of an axis'],
  ])('finds what is wrong in %s with %j as %j', (path, before, after, place, message) => {
    const catalog = changed(path, before, after);
    const found = messagesOf(() => [
      catalog.searches(),
      catalog.materials(),
      catalog.vectorMesonSets(),
      catalog.publishedCurves(),
    ]);
    const expected = `${path}:${placeOf(place, changedText(path, before, after))}: ${message}`;
    expect(
      found.some((problem) => problem.startsWith(expected)),
      `${expected}\nnot in\n${found.join('\n')}`,
    ).toBe(true);
  });
});
