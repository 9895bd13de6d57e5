/** Points drawn, not computed: a published curve, or a value stated in a text. */
export interface PublishedCurve {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly portal: string;
  readonly origin: 'published-curve' | 'stated-in-text';
  readonly status: 'result' | 'projection';
  /** An upper limit on the coupling, the two edges of a band, or a closed region. */
  readonly shape: 'upper-limit' | 'band' | 'region';
  readonly xParameter: string;
  readonly yParameter: string;
  readonly confidenceLevel: number | undefined;
  /** Upper limits and regions use `lower` alone; a band has both. Values in GeV-based units. */
  readonly lower: readonly (readonly [number, number])[];
  readonly upper: readonly (readonly [number, number])[];
  readonly assumption: string;
  readonly references: readonly string[];
}
