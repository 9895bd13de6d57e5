import type {
  Curve,
  Figure,
  FigureAxis,
  FigureLayer,
  FigurePanel,
  ResultPanel,
  RunResult,
} from '../records/index.ts';
import { curveColors } from './curve-colors.ts';
import { curveLayers } from './curve-layers.ts';
import { chooseYRange } from './y-range.ts';

/**
 * The figure of a result: one panel for each of its panels, filled limits and bands as regions,
 * everything else as lines. The title of a lone panel is left to the caption.
 */
export function figureOfResult(result: RunResult): Figure {
  const colorOf = curveColors(result);
  return {
    size: result.figure.size,
    theme: result.figure.theme,
    title: result.title,
    description: result.description,
    panels: result.panels.map((panel) => figurePanel(panel, result, colorOf)),
  };
}

function figurePanel(panel: ResultPanel, result: RunResult, colorOf: (curve: Curve) => string): FigurePanel {
  const curves = result.curves.filter((curve) => curve.panel === panel.id);
  const [xMin, xMax] = panel.xRange;
  const [lowest, highest] = chooseYRange(curves, panel);
  const [yMin = lowest, yMax = highest] = panel.yRange;
  const x: FigureAxis = { label: panel.xLabel, scale: panel.xScale, min: xMin, max: xMax };
  const y: FigureAxis = { label: panel.yLabel, scale: panel.yScale, min: yMin, max: yMax };
  return {
    id: panel.id,
    title: result.panels.length > 1 ? panel.title : '',
    x,
    y,
    layers: [...markLayers(panel), ...curveLayers(curves, result.kind, x, colorOf)],
    legend: result.figure.legend,
  };
}

/** A thin line across the panel at each mark. */
function markLayers({ marks = [], xRange: [from, to] }: ResultPanel): FigureLayer[] {
  return marks.map(({ at, label }, index) => ({
    kind: 'line',
    id: `mark-${index + 1}`,
    label,
    points: [
      [from, at],
      [to, at],
    ],
    errors: [],
    color: 'grey',
    dash: 'dotted',
    width: 'thin',
  }));
}
