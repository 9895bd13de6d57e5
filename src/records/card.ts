import type { DataFile } from './data-file.ts';
import type { ParameterValues } from './portal.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import type { PublishedCurve, Search } from './search.ts';

export type StatisticsMethod = 'classical' | 'cls' | 'feldman-cousins' | 'expected';

export interface Axis {
  readonly parameter: string;
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly scale: 'log' | 'linear';
}

/** How a curve looks; colours are names of the palette, so that every theme can serve them. */
export interface CurveStyle {
  readonly color?: string | undefined;
  readonly dash?: 'solid' | 'dashed' | 'dotted' | 'dash-dotted' | undefined;
  readonly fill?: boolean | undefined;
}

/** One search of a card, with the settings that the card changes already applied to it. */
export interface SearchEntry {
  readonly type: 'search';
  readonly curve: string;
  readonly label: string;
  readonly search: Search;
  readonly statistics: StatisticsMethod;
  /** Whether alternative fluxes of the search are computed too. */
  readonly fluxBand: boolean;
  readonly style: CurveStyle;
  /** What the card or --set changed, for the provenance of the result. */
  readonly changed: Readonly<Record<string, number | string>>;
}

export interface PublishedEntry {
  readonly type: 'published';
  readonly curve: string;
  readonly label: string;
  readonly published: PublishedCurve;
  /** The curve of a search that a report compares with it. */
  readonly beside: string | undefined;
  readonly style: CurveStyle;
}

/** What dark matter is. */
export type DarkMatterKind = 'complex-scalar' | 'majorana' | 'pseudo-dirac' | 'dirac';

/** A line that theory asks for: the coupling at which dark matter has the abundance that is seen. */
export interface TheoryEntry {
  readonly type: 'theory';
  readonly line: 'thermal-target';
  readonly curve: string;
  readonly label: string;
  readonly style: CurveStyle;
  /** What annihilates through a boson; undefined where the two states of the portal do. */
  readonly darkMatter: DarkMatterKind | undefined;
  /** (m_2 - m_1) / m_1 of pseudo-Dirac dark matter behind a boson. */
  readonly splitting: number;
  /** Omega h^2. */
  readonly abundance: number;
}

export type CardEntry = SearchEntry | PublishedEntry | TheoryEntry;

/** A curve that belongs to a figure and is not at hand. */
export interface NotAvailable {
  readonly label: string;
  readonly reason: string;
}

/** A line across a figure at one value of y. */
export interface AxisMark {
  readonly at: number;
  readonly label: string;
}

export interface FigureSettings {
  readonly size: 'one-column' | 'two-column';
  readonly theme: 'light' | 'dark';
  readonly yMin: number | undefined;
  readonly yMax: number | undefined;
  readonly legend: boolean;
  readonly marks: readonly AxisMark[];
}

interface CardBase {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly references: readonly string[];
  /** Files beside the card whose records it names. */
  readonly included: readonly DataFile[];
  readonly figure: FigureSettings;
}

/** A parameter that is a multiple of another. */
export interface Tie {
  readonly parameter: string;
  readonly factor: number;
  readonly of: string;
}

interface PortalCard extends CardBase {
  readonly portal: { readonly id: string; readonly parameters: ParameterValues };
  readonly x: Axis;
  /** Relative accuracy asked of every computed number. */
  readonly accuracy: number;
  /** Which table of particle properties: the paper's own or the current one. */
  readonly particleSet: string;
}

/** Limits on the portal's couplings, in one direction, along one parameter. */
export interface LimitsCard extends PortalCard {
  readonly kind: 'limits';
  /** Parameters that follow others, which may be the axis. */
  readonly ties: readonly Tie[];
  /** Every coupling of the portal in proportion to the others; 0 for those that are off. */
  readonly direction: Readonly<Record<string, number>>;
  /** The coupling along y; more than 0 in the direction. */
  readonly limitOn: string;
  /** The coordinate that limits are drawn in; undefined: the coupling itself. */
  readonly coordinate: string | undefined;
  readonly entries: readonly CardEntry[];
  /** Curves of the same figure that are not at hand. */
  readonly notAvailable: readonly NotAvailable[];
}

/** Signal events per production channel along one parameter, one panel per search. */
export interface YieldsCard extends PortalCard {
  readonly kind: 'yields';
  readonly ties: readonly Tie[];
  readonly coupling: number;
  readonly entries: readonly SearchEntry[];
}

/** Exclusions in the plane of two couplings at fixed masses. */
export interface CouplingPlaneCard extends PortalCard {
  readonly kind: 'coupling-plane';
  /** The second coupling; `x` is the first. */
  readonly y: { readonly parameter: string; readonly from: number; readonly to: number };
  readonly entries: readonly SearchEntry[];
}

export interface EdmFermion {
  readonly id: string;
  readonly symbol: string;
  readonly mass: number;
  readonly edmLimitECm: number;
  readonly confidenceLevel: number;
  readonly references: readonly string[];
}

export type EdmHierarchy = 'equal-masses' | 'heavy-dark-photon';

/** Limits on g_f g e epsilon_f from electric dipole moments, one panel per cut-off. */
export interface EdmCard extends CardBase {
  readonly kind: 'edm-limits';
  readonly x: Axis;
  readonly fermions: readonly EdmFermion[];
  readonly hierarchies: readonly EdmHierarchy[];
  /** m_a / m_gammaD in the heavy-dark-photon hierarchy. */
  readonly massRatio: number;
  readonly cutoffs: readonly number[];
  readonly normalisation: 'paper' | 'derived';
  readonly accuracy: number;
}

/** One curve of a quantity card; its portal has every parameter but that of the axis. */
export interface QuantityCurve {
  readonly curve: string;
  readonly label: string;
  readonly parameters: ParameterValues;
  readonly quantity: Quantity;
  readonly style: CurveStyle;
  /** What the card changed in the search, for the provenance of the result. */
  readonly changed: Readonly<Record<string, number | string>>;
}

/** A number plotted against a parameter of the portal, or against a variable of its own. */
export interface QuantityCard extends CardBase {
  readonly kind: 'quantity';
  readonly quantity: QuantityKind;
  readonly portal: { readonly id: string; readonly parameters: ParameterValues };
  readonly ties: readonly Tie[];
  readonly x: Axis;
  readonly accuracy: number;
  readonly yScale: 'log' | 'linear';
  readonly curves: readonly QuantityCurve[];
}

export type Card = LimitsCard | YieldsCard | CouplingPlaneCard | EdmCard | QuantityCard;
