import type { FluxAlternative, MesonSource } from './meson-source.ts';
import type { EventCountBase, SearchBase } from './search-base.ts';
import type { DetectorVolume } from './volume.ts';

/** Directions from the target in which a particle, and so its photon, is seen; z along the beam. */
export type Acceptance =
  | { readonly shape: 'disc'; readonly radiusCm: number; readonly distanceCm: number }
  | {
      readonly shape: 'rectangle';
      readonly widthCm: number;
      readonly heightCm: number;
      readonly distanceCm: number;
    };

/** Where decays count, and what must point where. */
export type DecayGeometry =
  /**
   * Between two distances from the target, for what points at a disc or rectangle: the particle that decays, whose photon is taken
   * as collinear, or its photon, followed from where it is made.
   */
  | {
      readonly kind: 'along-beam';
      readonly fromCm: number;
      readonly toCm: number;
      readonly acceptance: Acceptance;
      readonly photonFlight: 'collinear' | 'followed';
    }
  /** Inside a body, which need not lie on the beam, with the way of each particle through it. */
  | { readonly kind: 'volume'; readonly volume: DetectorVolume };

/** What is seen of particles that mesons make and that decay in flight far from the target. */
export interface MesonDecayPhotonSearch extends SearchBase {
  readonly kind: 'meson-decay-photon';
  /** Protons on target, or inelastic collisions. */
  readonly exposure: number;
  readonly source: MesonSource;
  /** What the band of the curve is computed from. */
  readonly fluxAlternatives: readonly FluxAlternative[];
  readonly geometry: DecayGeometry;
  /** A single photon of a decay to two, or an electron and a positron of one to three, by the particle that decays. */
  readonly signal: 'photon' | 'electron-pair';
  /** Window on the energy of the photon or of what decays to the pair, GeV; `photonEnergyMax` may be Infinity. */
  readonly photonEnergyMin: number;
  readonly photonEnergyMax: number;
  /** Largest E^2 theta^2 of the photon, theta its angle to the beam, GeV^2; undefined: no cut. */
  readonly energyAngleMax: number | undefined;
  readonly efficiency: number;
  readonly background: number;
  readonly observed: number | undefined;
  /** Signal events that are excluded, where they are stated; undefined: from background and observed events. */
  readonly signalLimit: number | undefined;
}

/** Electrons struck by long-lived particles that mesons make in a distant target. */
export interface MesonElectronRecoilSearch extends EventCountBase {
  readonly kind: 'meson-electron-recoil';
  /** Protons on target. */
  readonly exposure: number;
  readonly source: MesonSource;
  /** What the band of the curve is computed from. */
  readonly fluxAlternatives: readonly FluxAlternative[];
  readonly detector: DetectorVolume & { readonly electronsPerCm3: number };
  /** Total energy of the struck electron, GeV; `electronEnergyMax` may be Infinity. */
  readonly electronEnergyMin: number;
  readonly electronEnergyMax: number;
  /** Smallest cosine of its angle to the particle that struck it; undefined: all angles. */
  readonly cosThetaMin: number | undefined;
  /**
   * A particle that leaves the electron and decays to a photon is a signal only if it flies this far, averaged uniformly over
   * the distances; undefined: its photon is ignored.
   */
  readonly escapeCm: { readonly from: number; readonly to: number } | undefined;
  readonly efficiency: number;
  /** Signal events that are excluded. */
  readonly signalLimit: number;
}
