import type { FigurePanel } from '../records/index.ts';
import { labelGap, type PanelTicks, tickTextHeight, widestLabel } from './axes.ts';
import type { Rect } from './geometry.ts';
import { type FigureSize, frameHeight } from './size.ts';
import type { TexRenderer } from './tex-renderer.ts';
import { axisTicks } from './ticks.ts';

/** White space around the figure and between its panels. */
export const pageMargin = { outer: 2, column: 10, row: 8 } as const;
/** Room that the labels of neighbouring ticks need, along x and along y. */
const tickSpacing = { x: 24, y: 13 } as const;

export interface PanelLayout {
  readonly panel: FigurePanel;
  readonly frame: Rect;
  readonly ticks: PanelTicks;
  readonly titleBaseline: number;
  /** Where the axis labels end. */
  readonly bottom: number;
}

/** Frames of one row of panels whose upper edge is at `top`: same size, aligned. */
export function layoutRow(
  panels: readonly FigurePanel[],
  top: number,
  size: FigureSize,
  tex: TexRenderer,
): PanelLayout[] {
  const cell = (size.width - 2 * pageMargin.outer - (size.columns - 1) * pageMargin.column) / size.columns;
  const roughWidth = cell * 0.85;
  const ticks = panels.map((panel) => ({
    x: axisTicks(panel.x, roughWidth, tickSpacing.x),
    y: axisTicks(panel.y, frameHeight(roughWidth, size), tickSpacing.y),
  }));
  const left = Math.max(
    ...panels.map((panel, i) => {
      const label = tex(panel.y.label, size.axisText);
      const axisLabel = label.svg === '' ? 0 : label.height + label.depth + labelGap.axis;
      return labelGap.tick + widestLabel(ticks[i]!.y, size, tex) + axisLabel;
    }),
  );
  const right = Math.max(...ticks.map((axis) => widestLabel(axis.x, size, tex))) / 2;
  const headroom = Math.max(...panels.map((panel, i) => panelHeadroom(panel, ticks[i]!, size, tex)));
  const frameWidth = cell - left - right;
  const frameTop = top + headroom;
  const frameBottom = frameTop + frameHeight(frameWidth, size);
  return panels.map((panel, i) => {
    const frameLeft = pageMargin.outer + i * (cell + pageMargin.column) + left;
    const label = tex(panel.x.label, size.axisText);
    return {
      panel,
      frame: { left: frameLeft, top: frameTop, right: frameLeft + frameWidth, bottom: frameBottom },
      ticks: ticks[i]!,
      titleBaseline: frameTop - 4,
      bottom:
        frameBottom + labelGap.tick + tickTextHeight(size, tex) + labelGap.axis + label.height + label.depth,
    };
  });
}

function panelHeadroom(panel: FigurePanel, ticks: PanelTicks, size: FigureSize, tex: TexRenderer): number {
  const title = tex(panel.title, size.axisText);
  const factor = tex(ticks.y.factor, size.tickText);
  const halfTickLabel = tickTextHeight(size, tex) / 2;
  return Math.max(
    halfTickLabel,
    title.svg === '' ? 0 : title.height + title.depth + 4,
    factor.svg === '' ? 0 : factor.height + labelGap.tick,
  );
}
