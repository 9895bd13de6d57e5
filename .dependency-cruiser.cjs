/** The rooms of the house and what each may import of ours; every rule says why. */
const rooms = {
  numerics: [[], 'numerics knows no physics, so that it can be tested against closed forms alone'],
  physics: [['numerics'], 'physics is formulas and constants: it serves every stage and knows none'],
  records: [['numerics', 'physics'], 'records are plain values that stages hand on: types, no work'],
  portals: [['numerics', 'physics', 'records'], 'a Lagrangian does not know how it is searched for'],
  production: [['numerics', 'physics', 'records'], 'stages meet through records only'],
  propagation: [['numerics', 'physics', 'records'], 'stages meet through records only'],
  detection: [['numerics', 'physics', 'records'], 'stages meet through records only'],
  indirect: [['numerics', 'physics', 'records'], 'observables without events need no other stage'],
  statistics: [['numerics', 'records'], 'statistics knows counts, not particles'],
  catalog: [
    ['records', 'physics', 'numerics'],
    'the one door for data makes records; stages never see files',
  ],
  figures: [['records'], 'a figure can be redrawn from a saved result'],
  interchange: [['records'], 'exports are made from a saved result'],
  pipeline: [
    [
      'numerics',
      'physics',
      'records',
      'portals',
      'production',
      'propagation',
      'detection',
      'indirect',
      'statistics',
      'catalog',
    ],
    'the pipeline alone knows the order of the stages',
  ],
  engine: [['pipeline'], 'an engine carries tasks; it does not know what they compute'],
};

const isolation = Object.entries(rooms).map(([room, [allowed, reason]]) => ({
  name: `${room}-imports`,
  comment: reason,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: '^(src|cli|explorer|bench|tools|validation)/',
    pathNot: `^src/(${[room, ...allowed].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...isolation,
    {
      name: 'explorer-imports',
      comment:
        'the explorer is one more user of the library: it may not reach into the stages of a computation',
      severity: 'error',
      from: { path: '^explorer/', pathNot: '^explorer/build/|\\.test\\.ts$' },
      to: {
        path: '^(src|cli|bench|tools)/',
        pathNot:
          '^src/(catalog/index|figures/(index|plain-text)|interchange/|physics/units|pipeline/(context|formulas/|pointed-events|reproduce/beside-published|run-card|tasks)|portals/index|records/)',
      },
    },
    {
      name: 'dom-only-in-the-explorer',
      comment: 'everything else runs in Node and in workers too',
      severity: 'error',
      from: { path: '^(src|cli|bench|tools)/' },
      to: { path: '^explorer/' },
    },
    {
      name: 'no-circular',
      comment: 'a circle has no first page to read',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'node-only-at-the-edge',
      comment: 'the same code runs in Node, workers and the browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'records-hold-types',
      comment: 'records may import types of numerics and physics, not their code',
      severity: 'error',
      from: { path: '^src/records/' },
      to: { path: '^src/(numerics|physics)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'what is used is in package.json',
      severity: 'error',
      from: { path: '^(src|cli)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^out/)' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.d.ts'] },
  },
};
