import { constants } from '../../physics/constants.ts';
import { aimDecay } from '../../production/aimed-decays.ts';
import { type DecayMode, decayModes } from '../../production/meson-decay-modes.ts';
import { type FluxMap, fluxMap } from '../../production/meson-flux/index.ts';
import { decayDistance, decayPhoton, decayProbability } from '../../propagation/index.ts';
import type { ParameterValues, PhotonPortal } from '../../records/portal.ts';
import { type DecayView, decayViews } from '../meson-beam/decay-view.ts';
import type { MesonBeam } from '../meson-beam/fluxes.ts';
import type { PhotonSetup } from '../meson-beam/photon-sample.ts';
import { type PhotonSource, photonSource } from '../meson-beam/photon-source.ts';
import { isSeen } from '../meson-beam/point-sample.ts';
import { portalDefinition, requirePhotonPortal } from '../portal-definition.ts';
import { type Chain, chainEvent } from './chain-event.ts';
import type { EventProcess, ParticleNumbers } from './process.ts';

/** Mesons of a search that decay to a particle whose photon it sees: plain data, so that any worker can rebuild it. */
export interface MesonChainRequest {
  readonly kind: 'meson-chain';
  readonly setup: PhotonSetup;
  readonly beams: readonly MesonBeam[];
  readonly portal: { readonly id: string; readonly parameters: ParameterValues };
  readonly numbers: ParticleNumbers;
}

/** A kind of meson that decays in one of its ways to a particle in one of the cones of directions. */
interface Branch {
  readonly beam: MesonBeam;
  readonly mode: DecayMode;
  readonly view: DecayView;
  readonly mesonAt: FluxMap;
}

/** Coordinates of the cube; the first chooses the branch as well. */
const coordinate = {
  ...{ branch: 0, meson: 1, direction: 2, flight: 3, system: 4, angle: 5, around: 6 },
  ...{ photon: 7, photonAzimuth: 8, azimuth: 9 },
} as const;
const dimensions = 10;

const hbarCInGeVM = constants.hbarCInGeVCm.value / 100;

/**
 * The decays that a search of single photons counts, before its efficiency, per proton on target or inelastic collision: a meson
 * of the flux tables, its decay with its angular law, a particle aimed at the detector, its decay where the search looks, by the
 * exponential law at the coupling of the portal, and a photon that passes the cuts, isotropic in the rest frame as in the search.
 *
 * @throws RangeError where nothing can be seen
 */
export function mesonChain(request: MesonChainRequest): EventProcess {
  const { setup, numbers } = request;
  const { id, parameters } = request.portal;
  const portal = requirePhotonPortal(portalDefinition(id).build(parameters));
  const source = photonSource(portal);
  if (source === undefined) throw new RangeError(`nothing of ${id} decays to a photon at these masses`);
  const branches = branchesOf(request, portal, source);
  if (branches.length === 0) throw new RangeError(`no meson of the search makes ${source.particle}`);
  const square = parameters[portal.coupling]! ** 2;
  /** c tau, m. */
  const properLength = hbarCInGeVM / (source.unitWidth * square);
  const perPoint = square * branches.length * source.photonShare;

  const meson = new Float64Array(4);
  const rest = new Float64Array(4);
  const particle = new Float64Array(7);
  const way = new Float64Array(2);
  const photon = new Float64Array(4);
  const chain: Chain = {
    ...{ source, products: photonProducts(portal, source), numbers },
    ...{ beam: branches[0]!.beam, mode: branches[0]!.mode, rest, particle },
    ...{ px: 0, py: 0, pz: 0, flownM: 0, cosine: 0, azimuth: 0 },
  };

  function density(point: Float64Array): number {
    const place = point[coordinate.branch]! * branches.length;
    const { beam, mode, view, mesonAt } = branches[Math.floor(place)]!;
    mesonAt(place - Math.floor(place), point[coordinate.meson]!, meson);
    const turn = 2 * Math.PI * point[coordinate.azimuth]!;
    const [px, py, pz] = [meson[0]! * Math.cos(turn), meson[0]! * Math.sin(turn), meson[1]!];
    const fraction = mode.at(point[coordinate.system]!, point[coordinate.angle]!, rest);
    if (!(fraction > 0)) return 0;
    const [u, v] = [point[coordinate.direction]!, point[coordinate.around]!];
    const { mass } = mode.followed;
    const hit = aimDecay(px, py, pz, beam.meson.mass, rest[3]!, mass, view.cone, u, v, particle);
    const [x, y, z] = [particle[0]!, particle[1]!, particle[2]!];
    if (!(hit > 0) || !view.way(x, y, z, way)) return 0;
    const p = Math.sqrt(x * x + y * y + z * z);
    const length = (properLength * p) / mass;
    const flown = decayDistance(point[coordinate.flight]!, way[0]!, way[1]!, length);
    const cosine = 2 * point[coordinate.photon]! - 1;
    const azimuth = 2 * Math.PI * point[coordinate.photonAzimuth]!;
    decayPhoton(source!.photonEnergy, x, y, z, mass, cosine, azimuth, photon);
    if (!isSeen(setup, view, [x / p, y / p, z / p], flown, photon, Math.sqrt(p * p + mass * mass))) return 0;
    Object.assign(chain, { beam, mode, px, py, pz, flownM: flown, cosine, azimuth });
    const mesons = meson[2]! / meson[3]!;
    return perPoint * mesons * fraction * hit * decayProbability(way[0]!, way[1]!, length);
  }

  return { dimensions, density, extras: 3, event: (extras) => chainEvent(chain, extras) };
}

function branchesOf(
  { setup, beams }: MesonChainRequest,
  portal: PhotonPortal,
  source: PhotonSource,
): readonly Branch[] {
  const views = decayViews(setup.geometry);
  return beams.flatMap((beam) => {
    const mesonAt = fluxMap(beam.flux);
    const modes = decayModes(portal, beam.meson, source.particle);
    return modes.flatMap((mode) => views.map((view) => ({ beam, mode, view, mesonAt })));
  });
}

/** What the particle can decay to beside a photon, with the shares of these decays. */
function photonProducts(portal: PhotonPortal, { particle }: PhotonSource): Chain['products'] {
  const rows = portal
    .widths()
    .filter(({ parent, products, width }) => parent === particle && products.length === 2 && width > 0)
    .filter(({ products }) => products.includes('gamma'));
  const total = rows.reduce((sum, { width }) => sum + width, 0);
  return rows.map(({ products, width }) => ({
    name: products.find((name) => name !== 'gamma')!,
    share: width / total,
  }));
}
