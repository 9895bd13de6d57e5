export interface SearchNames {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly experiment: string;
  readonly title: string;
  /** One sentence for a reader who hovers over the curve. */
  readonly story: string;
  readonly status: 'result' | 'projection';
  readonly references: readonly string[];
}

export interface SearchBase extends SearchNames {
  readonly confidenceLevel: number;
}

/** A search whose signal limit is a number of events: without a confidence level its curve is a line of events. */
export interface EventCountBase extends SearchNames {
  readonly confidenceLevel: number | undefined;
}
