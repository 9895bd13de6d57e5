export interface Tick {
  readonly value: number;
  readonly major: boolean;
  /** TeX text; empty where the tick has none. */
  readonly label: string;
}

export interface AxisTicks {
  readonly ticks: readonly Tick[];
  /** Common factor of all labels, e.g. `$\times10^{-4}$`; empty if there is none. */
  readonly factor: string;
}
