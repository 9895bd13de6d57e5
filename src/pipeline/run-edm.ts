import { edmFigureCurves } from '../indirect/index.ts';
import type { EdmCard, EdmHierarchy } from '../records/card.ts';
import type { Curve, ResultPanel } from '../records/result.ts';
import { axisValues } from './axis.ts';
import type { RunContext } from './context.ts';

const hierarchyLabels: Readonly<Record<EdmHierarchy, string>> = {
  'equal-masses': '$m_{\\gamma_D} = m_a$',
  'heavy-dark-photon': '$m_{\\gamma_D} \\gg m_a$',
};

/** Colours by fermion and dashes by hierarchy, so that a reader tells both at once. */
const fermionColors: Readonly<Record<string, string>> = { e: 'blue', mu: 'orange', n: 'green' };

/** An EDM card: limits on |g_f^a g e epsilon_f| against the dark photon mass, paper missing-energy Fig. 6. */
export function runEdm(card: EdmCard, context: RunContext): readonly Curve[] {
  const curves = edmFigureCurves(card, axisValues(card.x));
  return curves.map(({ fermion, hierarchy, cutoff, points }, index) => {
    context.progress(index + 1, curves.length, 'EDM limits');
    return {
      id: `${fermion.id}/${hierarchy}/${cutoff}`,
      search: `edm-${fermion.id}`,
      label: `$f = ${fermion.symbol}$, ${hierarchyLabels[hierarchy]}`,
      panel: panelId(cutoff),
      origin: 'computed',
      status: 'result',
      branch: '',
      xName: card.x.parameter,
      xUnit: 'GeV',
      yName: 'g_f g e epsilon_f',
      yUnit: 'GeV^-1',
      points,
      notes: [],
      confidenceLevel: fermion.confidenceLevel,
      inputs: {
        fermion: fermion.id,
        fermionMassGeV: fermion.mass,
        edmLimitECm: fermion.edmLimitECm,
        cutoffGeV: cutoff,
        hierarchy,
        massRatio: hierarchy === 'equal-masses' ? 1 : card.massRatio,
        normalisation: card.normalisation,
      },
      equations: ['missing-energy (24), (25)'],
      references: fermion.references,
      style: {
        color: fermionColors[fermion.id],
        dash: hierarchy === 'equal-masses' ? 'solid' : 'dashed',
        fill: false,
      },
    };
  });
}

/** One panel per cut-off. */
export function edmPanels(card: EdmCard): readonly ResultPanel[] {
  const { yMin, yMax, marks } = card.figure;
  return card.cutoffs.map((cutoff) => ({
    id: panelId(cutoff),
    title: `$\\Lambda = ${cutoff}$ GeV`,
    xLabel: '$m_{\\gamma_D}$ [GeV]',
    yLabel: '$|g_f^a\\, g_{a\\gamma\\gamma_D}\\, e\\epsilon_f|$ [GeV$^{-1}$]',
    xScale: card.x.scale,
    yScale: 'log',
    xRange: [card.x.from, card.x.to],
    yRange: [yMin, yMax],
    ...(marks.length > 0 ? { marks } : {}),
  }));
}

function panelId(cutoff: number): string {
  return `cutoff-${cutoff}`;
}
