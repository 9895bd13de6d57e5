import { type AtomicShell, hydrogenLikeShell } from './atomic-motion.ts';

/** Electrons of one group of Slater's rules, with the charge they feel. */
export interface SlaterGroup {
  /** s and p together, d, or f. */
  readonly orbitals: 'sp' | 'd' | 'f';
  readonly principalNumber: number;
  readonly electrons: number;
  readonly effectiveCharge: number;
  /** n*, which stands for n in the energy (Z_eff / n*)^2. */
  readonly effectiveNumber: number;
}

type Group = Pick<SlaterGroup, 'orbitals' | 'principalNumber' | 'electrons'>;

const orbitalNames = ['sp', 'sp', 'd', 'f'] as const;
/** n* by n. Slater stops at n = 6; 7, which elements beyond radon have, is taken as 6. */
const effectiveNumbers = [1, 2, 3, 3.7, 4, 4.2, 4.2];
const largestCharge = 118;

/**
 * The groups 1s | 2s2p | 3s3p | 3d | 4s4p | 4d | 4f | 5s5p | ... of an atom, innermost first, by the rules of J. C. Slater,
 * Phys. Rev. 36 (1930) 57. Each electron is screened by 0.35 (0.30 in 1s) by every other one of its group; s and p by 0.85 by
 * those of n - 1 and by 1 by those further in; d and f by 1 by all those further in. Orbitals fill by n + l, then n
 * (Madelung): the few atoms that move an outer electron or two, such as copper, are not followed.
 *
 * @throws RangeError unless Z is an integer from 1 to 118
 */
export function slaterGroups(atomicNumber: number): readonly SlaterGroup[] {
  const groups = filledGroups(atomicNumber);
  return groups.map((group, index) => {
    const screening = (group.electrons - 1) * (index === 0 ? 0.3 : 0.35);
    const inner = groups
      .slice(0, index)
      .reduce((sum, other) => sum + other.electrons * screeningBy(other, group), 0);
    return {
      ...group,
      effectiveCharge: atomicNumber - screening - inner,
      effectiveNumber: effectiveNumbers[group.principalNumber - 1]!,
    };
  });
}

/**
 * The same as shells in motion: Slater's energy of an electron, (Z_eff / n*)^2 / 2, is its kinetic energy by the virial theorem.
 *
 * @throws RangeError unless Z is an integer from 1 to 118
 */
export function slaterShells(atomicNumber: number): readonly AtomicShell[] {
  return slaterGroups(atomicNumber).map(({ electrons, effectiveCharge, effectiveNumber }) =>
    hydrogenLikeShell(electrons, effectiveCharge, effectiveNumber),
  );
}

/** What one electron of an inner group takes off the charge that an electron of the outer one feels. */
function screeningBy(inner: Group, outer: Group): number {
  return outer.orbitals === 'sp' && inner.principalNumber === outer.principalNumber - 1 ? 0.85 : 1;
}

function filledGroups(atomicNumber: number): readonly Group[] {
  if (!(Number.isInteger(atomicNumber) && atomicNumber >= 1 && atomicNumber <= largestCharge)) {
    throw new RangeError(`atomic number ${atomicNumber} is not an integer from 1 to ${largestCharge}`);
  }
  const electrons = new Map<string, Group>();
  let left = atomicNumber;
  for (const [n, l] of madelungOrder()) {
    if (left === 0) break;
    const taken = Math.min(left, 2 * (2 * l + 1));
    left -= taken;
    const orbitals = orbitalNames[l]!;
    const before = electrons.get(`${n}${orbitals}`)?.electrons ?? 0;
    electrons.set(`${n}${orbitals}`, { orbitals, principalNumber: n, electrons: before + taken });
  }
  const rank = ({ principalNumber, orbitals }: Group): number =>
    4 * principalNumber + orbitalNames.indexOf(orbitals);
  return [...electrons.values()].sort((a, b) => rank(a) - rank(b));
}

/** n and l of orbitals up to 7p, in the order in which they fill. */
function madelungOrder(): readonly (readonly [number, number])[] {
  const orbitals = [1, 2, 3, 4, 5, 6, 7].flatMap((n) =>
    [0, 1, 2, 3].filter((l) => l < n && n + l <= 8).map((l) => [n, l] as const),
  );
  return orbitals.sort(([n, l], [m, k]) => n + l - (m + k) || n - m);
}
