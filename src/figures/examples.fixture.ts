import type { DataPoint, Figure, FigureLayer } from '../records/index.ts';

/** Masses spread evenly in the logarithm. */
function masses(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
}

/** A limit that is flat at low mass and rises towards the kinematic end. */
function limit(flat: number, knee: number, power: number, to: number): DataPoint[] {
  return masses(1e-3, to, 80).map((m) => [m, flat * (1 + m / knee) ** power]);
}

type Line = FigureLayer & { kind: 'line' };

function line(
  id: string,
  label: string,
  color: string,
  points: readonly DataPoint[],
  more: Partial<Line> = {},
): Line {
  return { kind: 'line', id, label, points, errors: [], color, dash: 'solid', width: 'normal', ...more };
}

/** Made-up curves in the arrangement of the main result of the missing-energy paper (its Fig. 4). */
export const reachFigure: Figure = {
  size: 'one-column',
  theme: 'light',
  title: 'Reach in the dark axion portal',
  description: 'Limits on $g_{a\\gamma\\gamma_D}$ against the dark photon mass',
  panels: [
    {
      id: 'reach',
      title: '',
      legend: false,
      x: { label: '$m_{\\gamma_D}$ [GeV]', scale: 'log', min: 1e-3, max: 1 },
      y: { label: '$g_{a\\gamma\\gamma_D}$ [GeV$^{-1}$]', scale: 'log', min: 1e-5, max: 1e-1 },
      layers: [
        {
          kind: 'region',
          id: 'na64e',
          label: 'NA64e, $9.37\\times10^{11}$ EOT',
          points: limit(4e-3, 0.25, 2.6, 1),
          closed: false,
          color: 'green',
          dash: 'solid',
        },
        {
          kind: 'region',
          id: 'sn1987a',
          label: 'SN 1987A',
          points: [
            [1e-3, 1.2e-5],
            [0.02, 1.3e-5],
            [0.08, 2.2e-5],
            [0.18, 7e-5],
            [0.21, 1.6e-4],
            [0.12, 1.3e-4],
            [0.03, 8e-5],
            [1e-3, 7.5e-5],
          ],
          closed: true,
          color: 'red',
          dash: 'solid',
        },
        line('babar', 'BaBar mono-$\\gamma$', 'purple', limit(1.5e-2, 8, 2, 1), { width: 'thin' }),
        line('babar-upsilon', 'BaBar $\\Upsilon(1S)\\to$ inv.', 'brown', limit(4.1e-2, 9, 1.5, 1)),
        line('atlas', 'ATLAS, 3 ab$^{-1}$', 'black', limit(2.6e-2, 9, 1.5, 1), {
          dash: 'dashed',
          width: 'thin',
        }),
        line('na64e-5e12', 'NA64e, $5\\times10^{12}$ EOT', 'green', limit(1.7e-3, 0.25, 2.6, 1), {
          dash: 'dashed',
        }),
        line('na64e-1e13', 'NA64e, $10^{13}$ EOT, $b\\simeq0$', 'green', limit(1.0e-3, 0.25, 2.6, 1), {
          dash: 'dash-dotted',
        }),
        line('ldmx', 'LDMX, $10^{16}$ EOT', 'blue', limit(2.2e-4, 0.07, 1.9, 1), {
          dash: 'dashed',
          errors: limit(2.2e-4, 0.07, 1.9, 1).map(([m, g]) => g * (m > 0.05 ? 0.12 : 0.005)),
        }),
      ],
    },
  ],
};

function yields(id: string, title: string, scale: number): Figure['panels'][number] {
  const fall = (top: number, end: number, power: number): DataPoint[] =>
    masses(1e-3, end, 60).map((m) => [m, scale * top * (1 - (m / end) ** 2) ** power]);
  return {
    id,
    title,
    legend: false,
    x: { label: '$m_{\\gamma_D}$ [GeV]', scale: 'log', min: 1e-3, max: 4 },
    y: { label: 'Signal events at $g_{a\\gamma\\gamma_D}=1$ GeV$^{-1}$', scale: 'log', min: 1, max: 1e6 },
    layers: [
      line('total', 'total', 'blue', fall(2.1e5, 3.09, 3)),
      line('bremsstrahlung', '$\\gamma^*\\to a\\gamma_D$', 'red', fall(9e4, 4, 8)),
      line('rho', '$\\rho\\to a\\gamma_D$', 'brown', fall(4e3, 0.775, 3)),
      line('omega', '$\\omega\\to a\\gamma_D$', 'orange', fall(6e2, 0.782, 3)),
      line('phi', '$\\phi\\to a\\gamma_D$', 'green', fall(3e4, 1.019, 3)),
      line('jpsi', '$J/\\psi\\to a\\gamma_D$', 'black', fall(40, 3.097, 3)),
    ],
  };
}

/** Made-up yields in two panels, as in Fig. 3 of the same paper. */
export const yieldsFigure: Figure = {
  size: 'two-column',
  theme: 'light',
  title: 'Signal events',
  description: 'Number of $a\\gamma_D$ pairs by channel',
  panels: [yields('ldmx', 'LDMX, $10^{16}$ EOT', 3), yields('na64e', 'NA64e, $5\\times10^{12}$ EOT', 0.2)],
};
