/**
 * A figure as plain data: panels of layers, in data coordinates. Texts are TeX in text mode with
 * mathematics between dollars, e.g. "NA64e, $5\\times10^{12}$ EOT".
 */
export interface Figure {
  readonly size: 'one-column' | 'two-column';
  readonly theme: 'light' | 'dark';
  readonly title: string;
  /** Read to those who cannot see it. */
  readonly description: string;
  readonly panels: readonly FigurePanel[];
}

export interface FigurePanel {
  readonly id: string;
  readonly title: string;
  readonly x: FigureAxis;
  readonly y: FigureAxis;
  /** Drawn in this order: regions first, then bands, then lines, then points. */
  readonly layers: readonly FigureLayer[];
  readonly legend: boolean;
}

export interface FigureAxis {
  readonly label: string;
  readonly scale: 'log' | 'linear';
  readonly min: number;
  readonly max: number;
}

export type Dash = 'solid' | 'dashed' | 'dotted' | 'dash-dotted';
export type DataPoint = readonly [number, number];

/** Lower and upper end of y at each point, as wide as what the curve rests on is uncertain; undefined where there are none. */
export type LayerBand = readonly (DataPoint | undefined)[];

export type FigureLayer =
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly label: string;
      readonly points: readonly DataPoint[];
      readonly band?: LayerBand | undefined;
      /** Error of y at each point; drawn as a band where it can be seen. */
      readonly errors: readonly number[];
      readonly color: string;
      readonly dash: Dash;
      readonly width: 'thin' | 'normal';
    }
  | {
      /** Numbers that stand alone, such as those of another program: a marker and the error of each. */
      readonly kind: 'points';
      readonly id: string;
      readonly label: string;
      readonly points: readonly DataPoint[];
      readonly band?: undefined;
      /** Of y at each point. */
      readonly errors: readonly number[];
      readonly color: string;
    }
  | {
      /** Shaded: everything above an upper limit, or the inside of a closed polygon. */
      readonly kind: 'region';
      readonly id: string;
      readonly label: string;
      readonly points: readonly DataPoint[];
      readonly band?: LayerBand | undefined;
      readonly closed: boolean;
      readonly color: string;
      readonly dash: Dash;
    };
