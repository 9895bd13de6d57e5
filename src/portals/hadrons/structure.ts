import { jpsi, omega, openBottom, openCharm, phi, type Resonance, upsilon } from './resonances.ts';

/** sqrt(s) around a narrow resonance between which R(s) is smooth. */
const around = ({ mass, width }: Resonance) => [-20, -3, 0, 3, 20].map((widths) => mass + widths * width);

/**
 * sqrt(s) in GeV where `hadronicRatio` has narrow resonances, kinks and steps, ascending: where integrals over it are to be
 * split. A table of R(s) may have others.
 */
export const hadronicStructure: readonly number[] = [
  ...[0.6, 0.7, 0.85, 1, Math.sqrt(1.641), Math.sqrt(1.956), Math.sqrt(2.464), 1.8, openCharm, openBottom],
  ...[omega, phi, jpsi, upsilon].flatMap(around),
].sort((a, b) => a - b);
