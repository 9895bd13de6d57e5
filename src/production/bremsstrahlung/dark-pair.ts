import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import { integrate } from '../../numerics/index.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import {
  smallestTabulatedMass,
  tabulatedCrossSection,
  usefulFraction,
  type VirtualPhotonTable,
} from './virtual-photon-table.ts';

/**
 * sigma(l N -> l N + dark) at unit portal coupling, by exact factorisation: the integral of spectral
 * density times virtual-photon cross section over s (physics note on lepton beams, section 2).
 * With ln m = ln m_start + y^2 the phase-space factor lambda^(3/2) is smooth at threshold.
 *
 * @returns GeV^-2 per (unit of coupling)^2; exactly 0 when the threshold is within two
 *   hundredths of the largest mass that can be made. What masses above the end of the table may add is part of the error.
 */
export function darkPairCrossSection(
  portal: PhotonPortal,
  table: VirtualPhotonTable,
  relativeTolerance: number,
): Estimate {
  const threshold = portal.thresholdMass;
  if (threshold >= usefulFraction * table.massEnd) return { value: 0, error: 0 };
  if (threshold < table.massMin * (1 - 1e-12) && table.massMin > smallestTabulatedMass) {
    throw new RangeError(`the table starts at ${table.massMin} GeV, above the threshold ${threshold} GeV`);
  }
  const parts: Estimate[] = [];
  for (const piece of table.pieces) {
    const from = Math.max(threshold, Math.exp(piece.series.lower));
    const to = Math.min(table.massMax, Math.exp(piece.series.upper));
    if (from >= to) continue;
    const part = pieceIntegral(portal, table, from, to, relativeTolerance, sumEstimates(parts).value);
    parts.push({ value: part.value, error: part.error + part.value * piece.relativeError });
  }
  const sum = sumEstimates(parts);
  return { value: sum.value, error: sum.error + headBound(portal, table) + tailBound(portal, table) };
}

function pieceIntegral(
  portal: PhotonPortal,
  table: VirtualPhotonTable,
  from: number,
  to: number,
  relativeTolerance: number,
  known: number,
): Estimate {
  const start = Math.log(from);
  const density = (y: number): number => {
    const mass = Math.min(Math.exp(start + y * y), to);
    return 4 * y * mass * mass * portal.spectralDensity(mass * mass) * tabulatedCrossSection(table, mass);
  };
  return integrate(density, 0, Math.sqrt(Math.log(to) - start), {
    relativeTolerance,
    absoluteTolerance: relativeTolerance * known,
    label: `spectral integral of ${portal.id} from ${from} GeV`,
  });
}

/** What masses below the table can add at most: sigma_V has levelled off there. */
function headBound(portal: PhotonPortal, table: VirtualPhotonTable): number {
  if (portal.thresholdMass >= table.massMin) return 0;
  const s = table.massMin ** 2;
  return 2 * s * portal.spectralDensity(s) * tabulatedCrossSection(table, table.massMin);
}

/**
 * What masses above the table can add at most: the spectral density only rises, and sigma_V falls at
 * least as fast as the power of m that it has reached at the end of the table.
 */
function tailBound(portal: PhotonPortal, table: VirtualPhotonTable): number {
  const { massMax, massEnd } = table;
  const before = Math.max(table.massMin, 0.99 * massMax);
  const last = tabulatedCrossSection(table, massMax);
  const power = Math.log(tabulatedCrossSection(table, before) / last) / Math.log(massMax / before);
  const range = power > 2 ? (2 * massMax ** 2) / (power - 2) : massEnd ** 2;
  return portal.spectralDensity(massEnd ** 2) * last * Math.min(range, massEnd ** 2 - massMax ** 2);
}
