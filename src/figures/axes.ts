import type { FigurePanel } from '../records/index.ts';
import type { Rect } from './geometry.ts';
import type { AxisScale, PlaneScale } from './scale.ts';
import type { FigureSize } from './size.ts';
import { element, formatNumber } from './svg.ts';
import type { TexRenderer } from './tex-renderer.ts';
import { drawText } from './text.ts';
import type { Theme } from './theme.ts';
import type { AxisTicks } from './tick.ts';

export const tickLength = { major: 4, minor: 2.2 } as const;
/** Between frame and tick label, and between tick labels and axis label. */
export const labelGap = { tick: 3, axis: 3.5 } as const;
const stroke = { frame: 0.7, major: 0.6, minor: 0.4 } as const;

export interface PanelTicks {
  readonly x: AxisTicks;
  readonly y: AxisTicks;
}

/** Frame, ticks on all four sides pointing inwards, tick labels and axis labels. */
export function drawAxes(
  panel: FigurePanel,
  ticks: PanelTicks,
  frame: Rect,
  scale: PlaneScale,
  size: FigureSize,
  theme: Theme,
  tex: TexRenderer,
): string {
  const lines = [
    tickMarks(ticks, frame, scale, 'minor', theme),
    tickMarks(ticks, frame, scale, 'major', theme),
    element('rect', {
      x: frame.left,
      y: frame.top,
      width: frame.right - frame.left,
      height: frame.bottom - frame.top,
      fill: 'none',
      stroke: theme.ink,
      'stroke-width': stroke.frame,
    }),
  ];
  const texts = [
    ...tickLabels(ticks, frame, scale, size, tex),
    ...axisLabels(panel, ticks, frame, size, tex),
  ];
  return (
    element('g', { 'data-part': 'axes' }, lines.join('')) +
    element('g', { 'data-part': 'axis-text', fill: theme.ink }, texts.join(''))
  );
}

function tickMarks(
  ticks: PanelTicks,
  frame: Rect,
  scale: PlaneScale,
  kind: 'major' | 'minor',
  theme: Theme,
): string {
  const length = tickLength[kind];
  const n = formatNumber;
  let d = '';
  for (const x of positions(ticks.x, scale.x, kind)) {
    d += `M${n(x)},${n(frame.bottom)}v${n(-length)}M${n(x)},${n(frame.top)}v${n(length)}`;
  }
  for (const y of positions(ticks.y, scale.y, kind)) {
    d += `M${n(frame.left)},${n(y)}h${n(length)}M${n(frame.right)},${n(y)}h${n(-length)}`;
  }
  return d === ''
    ? ''
    : element('path', { fill: 'none', stroke: theme.ink, 'stroke-width': stroke[kind], d });
}

function positions(axis: AxisTicks, scale: AxisScale, kind: 'major' | 'minor'): number[] {
  return axis.ticks.filter((tick) => tick.major === (kind === 'major')).map((tick) => scale(tick.value));
}

function tickLabels(
  ticks: PanelTicks,
  frame: Rect,
  scale: PlaneScale,
  size: FigureSize,
  tex: TexRenderer,
): string[] {
  const below = frame.bottom + labelGap.tick + tickTextHeight(size, tex);
  const texts: string[] = [];
  for (const { value, label } of ticks.x.ticks) {
    const box = tex(label, size.tickText);
    texts.push(drawText(box, label, scale.x(value), below, { horizontal: 'middle', vertical: 'baseline' }));
  }
  // Centring the digits rather than the whole box keeps 10^{-1} and 10^{0} on their ticks alike.
  const half = tex('0', size.tickText).height / 2;
  for (const { value, label } of ticks.y.ticks) {
    const box = tex(label, size.tickText);
    const x = frame.left - labelGap.tick;
    texts.push(drawText(box, label, x, scale.y(value) + half, { horizontal: 'end', vertical: 'baseline' }));
  }
  return texts;
}

function axisLabels(
  panel: FigurePanel,
  ticks: PanelTicks,
  frame: Rect,
  size: FigureSize,
  tex: TexRenderer,
): string[] {
  const xBox = tex(panel.x.label, size.axisText);
  const yBox = tex(panel.y.label, size.axisText);
  const baseline = frame.bottom + labelGap.tick + tickTextHeight(size, tex) + labelGap.axis + xBox.height;
  const right = frame.left - labelGap.tick - widestLabel(ticks.y, size, tex) - labelGap.axis - yBox.depth;
  const middleX = (frame.left + frame.right) / 2;
  const middleY = (frame.top + frame.bottom) / 2;
  const xFactor = tex(ticks.x.factor, size.tickText);
  const yFactor = tex(ticks.y.factor, size.tickText);
  return [
    drawText(xBox, panel.x.label, middleX, baseline, { horizontal: 'middle', vertical: 'baseline' }),
    drawText(yBox, panel.y.label, right, middleY, {
      horizontal: 'middle',
      vertical: 'baseline',
      rotate: -90,
    }),
    drawText(xFactor, ticks.x.factor, frame.right, baseline, { horizontal: 'end', vertical: 'baseline' }),
    drawText(yFactor, ticks.y.factor, frame.left, frame.top - labelGap.tick, {
      horizontal: 'start',
      vertical: 'baseline',
    }),
  ];
}

/** Height of a tick label with an exponent, so that all panels of a row share their baselines. */
export function tickTextHeight(size: FigureSize, tex: TexRenderer): number {
  return tex('$10^{0}$', size.tickText).height;
}

export function widestLabel(axis: AxisTicks, size: FigureSize, tex: TexRenderer): number {
  return Math.max(0, ...axis.ticks.map((tick) => tex(tick.label, size.tickText).width));
}
