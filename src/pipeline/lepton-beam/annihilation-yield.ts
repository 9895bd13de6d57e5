import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import type { TrackLength } from '../../physics/shower/index.ts';
import {
  narrowResonanceYieldOnSmearedTrack,
  narrowResonanceYieldPerElectron,
  resonantYieldOnSmearedTrack,
  resonantYieldPerElectron,
  type SmearedTrack,
  slaterShells,
  smearedTrack,
} from '../../production/resonant-annihilation/index.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { decayWidths } from '../invisible-share.ts';
import { portalDefinition } from '../portal-definition.ts';
import { positronsOf } from './positrons.ts';

/** Electron coupling at which the line is computed: small enough not to widen it, and divided out. */
const probe = 1e-9;
/** Width over mass up to which a line is narrow to every track: the boson is made on its shell or not at all. */
const narrow = 1e-6;

/**
 * Events of e+ e- -> X on the electrons of the target, by the positrons of a shower and the beam itself if it is one of
 * positrons, at unit coupling to the electron and with every X counted: the share of invisible decays is left to
 * others. The line has the width that does not go with the couplings, at each energy what it is there; a boson without
 * one, whose width goes as the square of its couplings, is narrow. The motion of the electrons, where the search has it, is
 * integrated over once for all portals.
 *
 * @throws ConvergenceError when an integral over the line does not converge
 */
export function annihilationYields(
  search: MissingEnergySearch,
  portals: readonly BosonPortal[],
  accuracy: number,
): readonly Estimate[] {
  const positrons = positronsOf(search);
  const smeared =
    search.electronMotion === 'slater'
      ? smearedTrack(positrons.tabulated(), search.missingEnergyMin, slaterShells(search.target.material.Z))
      : undefined;
  return portals.map((portal) => {
    const isNarrow = decayWidths(portal).fixedAll <= narrow * portal.mass;
    const perPrimary = isNarrow
      ? narrowYield(search, portal, smeared ?? positrons.direct)
      : broadYield(search, portal, smeared ?? positrons.tabulated(), accuracy);
    return scaleEstimate(perPrimary, (search.exposure * search.efficiency) / probe ** 2);
  });
}

function narrowYield(
  { missingEnergyMin, target }: MissingEnergySearch,
  { spin, mass }: BosonPortal,
  track: TrackLength | SmearedTrack,
): Estimate {
  const line = { spin, mass, electronCoupling: probe, darkWidth: () => narrow * mass };
  const value =
    'edges' in track
      ? narrowResonanceYieldOnSmearedTrack(line, track, target.material)
      : narrowResonanceYieldPerElectron(line, track, missingEnergyMin, target.material);
  return { value, error: track.relativeError * value };
}

function broadYield(
  { missingEnergyMin, target }: MissingEnergySearch,
  portal: BosonPortal,
  track: TrackLength | SmearedTrack,
  accuracy: number,
): Estimate {
  const { spin, mass } = portal;
  const line = { spin, mass, electronCoupling: probe, darkWidth: widthAtMass(portal) };
  const relativeTolerance = accuracy / 4;
  if ('edges' in track) return resonantYieldOnSmearedTrack(line, track, target.material, relativeTolerance);
  return resonantYieldPerElectron(line, track, missingEnergyMin, target.material, { relativeTolerance });
}

/** The width that does not go with the couplings, of the same boson with another mass, GeV: that off its shell. */
function widthAtMass(portal: BosonPortal): (mass: number) => number {
  const { build, parameters } = portalDefinition(portal.id);
  const name = parameters.find(({ dimension }) => dimension === 'mass')!.name;
  return (mass) => {
    const other = build({ ...portal.parameters, [name]: mass });
    return other.kind === 'boson-portal' ? decayWidths(other).fixedAll : 0;
  };
}
