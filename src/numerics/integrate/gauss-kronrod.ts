/**
 * A Gauss-Kronrod pair on [-1, 1]: the Kronrod rule uses all nodes, the Gauss rule those with a
 * non-zero weight in `gaussWeights`. The difference of the two judges the first.
 */
export interface GaussKronrodRule {
  readonly name: string;
  /** Nodes in ascending order. */
  readonly nodes: Float64Array;
  readonly kronrodWeights: Float64Array;
  /** Gauss weights at the same nodes, zero at those only the Kronrod rule has. */
  readonly gaussWeights: Float64Array;
}

/** The rules by name: G7K15 means 7 Gauss nodes inside 15 Kronrod nodes. */
export type RuleName = 'G3K7' | 'G7K15' | 'G10K21';

/** Node, Kronrod weight, Gauss weight (0 where the Gauss rule has no node). */
type Row = readonly [number, number, number];

// Half tables, from the centre outwards. Gauss nodes are the roots of the Legendre polynomial P_n, the
// others those of the Stieltjes polynomial E_{n+1} (orthogonal to P_n x^k for k <= n); the weights solve
// the moment equations. Computed with 80 digits in mpmath and rounded once; the test checks the moments.
const G3K7: readonly Row[] = [
  [0, 0.45091653865847414, 0.8888888888888888],
  [0.43424374934680254, 0.40139741477596225, 0],
  [0.7745966692414834, 0.26848808986833345, 0.5555555555555556],
  [0.9604912687080203, 0.10465622602646726, 0],
];

const G7K15: readonly Row[] = [
  [0, 0.20948214108472782, 0.4179591836734694],
  [0.20778495500789848, 0.20443294007529889, 0],
  [0.4058451513773972, 0.19035057806478542, 0.3818300505051189],
  [0.5860872354676911, 0.1690047266392679, 0],
  [0.7415311855993945, 0.14065325971552592, 0.27970539148927664],
  [0.8648644233597691, 0.10479001032225019, 0],
  [0.9491079123427585, 0.06309209262997856, 0.1294849661688697],
  [0.9914553711208126, 0.022935322010529224, 0],
];

const G10K21: readonly Row[] = [
  [0, 0.1494455540029169, 0],
  [0.14887433898163122, 0.14773910490133849, 0.29552422471475287],
  [0.2943928627014602, 0.14277593857706009, 0],
  [0.4333953941292472, 0.13470921731147334, 0.26926671930999635],
  [0.5627571346686047, 0.12349197626206584, 0],
  [0.6794095682990244, 0.10938715880229764, 0.21908636251598204],
  [0.7808177265864169, 0.0931254545836976, 0],
  [0.8650633666889845, 0.07503967481091996, 0.1494513491505806],
  [0.9301574913557082, 0.054755896574351995, 0],
  [0.9739065285171717, 0.032558162307964725, 0.06667134430868814],
  [0.9956571630258081, 0.011694638867371874, 0],
];

function mirror(name: string, rows: readonly Row[]): GaussKronrodRule {
  const lower = rows.slice(1).reverse();
  const all = [...lower.map(([node, kronrod, gauss]): Row => [-node, kronrod, gauss]), ...rows];
  return {
    name,
    nodes: Float64Array.from(all, (row) => row[0]),
    kronrodWeights: Float64Array.from(all, (row) => row[1]),
    gaussWeights: Float64Array.from(all, (row) => row[2]),
  };
}

const RULES: Readonly<Record<RuleName, GaussKronrodRule>> = {
  G3K7: mirror('G3K7', G3K7),
  G7K15: mirror('G7K15', G7K15),
  G10K21: mirror('G10K21', G10K21),
};

/** The rule of that name. The tables are shared: read, do not write. */
export function gaussKronrodRule(name: RuleName): GaussKronrodRule {
  return RULES[name];
}
