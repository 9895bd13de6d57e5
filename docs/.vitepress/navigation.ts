import type { DefaultTheme } from 'vitepress';

type Pages = readonly (readonly [title: string, page: string])[];

function section(text: string, pages: Pages, collapsed = true): DefaultTheme.SidebarItem {
  return { text, collapsed, items: pages.map(([title, link]) => ({ text: title, link })) };
}

export const navigation: DefaultTheme.NavItem[] = [
  { text: 'Getting started', link: '/getting-started' },
  { text: 'Cards', link: '/card-reference' },
  { text: 'Physics', link: '/portals/dark-axion' },
  { text: 'Extend', link: '/extending' },
  { text: 'API', link: '/api/' },
];

export const sidebar: DefaultTheme.SidebarItem[] = [
  section(
    'Getting started',
    [
      ['What it is', '/'],
      ['First figure', '/getting-started'],
      ['Command line', '/command-line'],
      ['Explorer', '/explorer'],
      ['Events', '/events'],
      ['Reproducing papers', '/reproduce'],
    ],
    false,
  ),
  section(
    'Cards',
    [
      ['Cards', '/card-reference'],
      ['Quantities', '/quantities'],
      ['Scans', '/scans'],
      ['All keys of a card', '/reference/card'],
      ['All keys of a search', '/reference/search'],
    ],
    false,
  ),
  section('Portals', [
    ['Dark axion portal', '/portals/dark-axion'],
    ['Dark KSVZ axion', '/portals/dark-ksvz'],
    ['ALP', '/portals/alp'],
    ['Dark photon', '/portals/dark-photon'],
    ['Any boson', '/portals/boson'],
    ["Z' of B - L", '/portals/b-minus-l'],
    ["Z' of L_mu - L_tau", '/portals/lmu-ltau'],
    ['X17', '/portals/x17'],
    ['Dipole of dark states', '/portals/dipole'],
    ['Dipole of neutrinos', '/portals/sterile-dipole'],
  ]),
  section('Sources', [
    ['Lepton bremsstrahlung', '/sources/lepton-bremsstrahlung'],
    ['The full 2 to 4 process', '/sources/two-to-four'],
    ['Showers', '/sources/showers'],
    ['Resonant annihilation', '/sources/resonant-annihilation'],
    ['Annihilation with a photon', '/sources/annihilation'],
    ['Primakoff effect', '/sources/primakoff'],
    ['Vector mesons', '/sources/vector-mesons'],
    ['Meson production', '/sources/meson-production'],
    ['Meson decays', '/sources/meson-decays'],
    ['Propagation', '/propagation'],
  ]),
  section('Searches', [
    ['Missing energy', '/searches/missing-energy'],
    ['Mono-photons', '/searches/mono-photon'],
    ['Decays behind a dump', '/searches/beam-dump-decay'],
    ['Photons of long-lived particles', '/searches/meson-decay-photon'],
    ['Struck electrons', '/searches/meson-electron-recoil'],
    ['Invisible meson decays', '/searches/invisible-decay'],
  ]),
  section('Indirect', [
    ['Electric dipole moments', '/indirect/edm'],
    ['Magnetic moments', '/indirect/magnetic-moments'],
    ['Relic density', '/indirect/relic-density'],
    ['SN1987A', '/indirect/supernova'],
  ]),
  section('Statistics and numerics', [
    ['Statistics', '/statistics'],
    ['Statistics of scans', '/statistics-of-scans'],
    ['Numerics', '/numerics'],
    ['Validation', '/validation'],
  ]),
  section('Figures and data', [
    ['Published curves', '/published-curves'],
    ['Data', '/data/'],
    ['Experiments', '/data/experiments/'],
    ['Curves', '/data/curves/'],
    ['Materials', '/data/materials/'],
    ['Mesons', '/data/mesons/'],
    ['Meson spectra', '/data/meson-spectra/'],
    ['Particles', '/data/particles/'],
    ['Form factors', '/data/form-factors/'],
    ['Hadronic ratio', '/data/hadronic-ratio/'],
    ['Printed values', '/data/printed-values/'],
    ['Not reproduced', '/data/not-reproduced/'],
  ]),
  section('How to extend', [
    ['How to add', '/extending'],
    ['Contributing', '/CONTRIBUTING'],
    ['Changes', '/CHANGELOG'],
  ]),
  section('API', [['All modules', '/api/']]),
];
