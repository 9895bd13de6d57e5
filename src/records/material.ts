/** A target or absorber material. */
export interface Material {
  readonly id: string;
  readonly name: string;
  readonly Z: number;
  /** Atomic mass in g/mol; also the mass number of the form factors and, in atomic mass units, the nucleus. */
  readonly A: number;
  readonly densityGPerCm3: number;
  readonly radiationLengthCm: number;
  readonly references: readonly string[];
}
