import type { Estimate } from '../../numerics/estimate.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { BeamDumpDecaySearch } from '../../records/search.ts';
import { type FlightWidths, flightWidths, widthAt } from '../lepton-beam/flight-widths.ts';
import {
  atCouplings,
  channelStrength,
  type FlyingBosons,
  type FlyingSignal,
  flyingEvents,
} from '../lepton-beam/flying-bosons.ts';

/** Events of a search for decays in flight at any couplings of one boson. */
export interface FlightRates {
  /** From tables in the total width, good to some 1e-4. */
  approximate(portal: BosonPortal): number;
  /** Summed over the spectra. */
  exact(portal: BosonPortal): Estimate;
}

/** Nodes of the tables in ln of the width. */
const nodesPerUnit = 14;

/**
 * Of everything behind the events only three numbers depend on the couplings: the square of the vertex that makes the boson,
 * its total width, and the share of it that is seen. Hence events = sum over channels of vertex^2 S(width, share), S linear in the
 * share and computed once for each width.
 *
 * @param signal of the same mass, at couplings where every channel is open
 */
export function flightRates(search: BeamDumpDecaySearch, signal: FlyingSignal): FlightRates {
  const sources = signal.sources.map((source) => ({ ...source, strength: 1 }));
  const channels = [...new Set(sources.map(({ channel }) => channel))];
  const tables = channels.map((channel) => ({
    channel,
    ofWidth: channelTable(
      signal.mass,
      sources.filter((source) => source.channel === channel),
    ),
  }));
  return {
    approximate(portal) {
      const widths = flightWidths(portal, search);
      const total = widthAt(widths.all, 1);
      if (!(total > 0)) return this.exact(portal).value;
      const visible = widthAt(widths.visible, 1) / total;
      const invisible = widthAt(widths.invisible, 1) / total;
      return tables.reduce((sum, { channel, ofWidth }) => {
        const { seen, late, lost } = ofWidth(total);
        return (
          sum + channelStrength(channel, search.runs[0]!, portal) * (visible * seen + late + invisible * lost)
        );
      }, 0);
    },
    exact(portal) {
      const own = atCouplings(signal, portal, search);
      return flyingEvents(own, own.sources, 1);
    },
  };
}

/** Events at vertex 1: decays seen if all are visible, bosons that decay late, and what is added if all decays are invisible. */
interface ChannelEvents {
  readonly seen: number;
  readonly late: number;
  readonly lost: number;
}

function channelTable(mass: number, sources: readonly FlyingBosons[]): (width: number) => ChannelEvents {
  const visibleOnes = sources.filter(({ region }) => region.signature === 'visible');
  const missingOnes = sources.filter(({ region }) => region.signature === 'missing');
  const events = (some: readonly FlyingBosons[], widths: FlightWidths): number =>
    flyingEvents({ mass, widths, sources: some }, some, 1).value;
  const seen = logTable((width) => events(visibleOnes, allVisible(width)));
  const late = logTable((width) => events(missingOnes, allVisible(width)));
  const missing = logTable((width) => events(missingOnes, allInvisible(width)));
  return (width) => {
    const beyond = late(width);
    return { seen: seen(width), late: beyond, lost: missing(width) - beyond };
  };
}

const nothing = { fixed: 0, growing: 0 };

function allVisible(fixed: number): FlightWidths {
  return { visible: { fixed, growing: 0 }, invisible: nothing, all: { fixed, growing: 0 } };
}

function allInvisible(fixed: number): FlightWidths {
  return { visible: nothing, invisible: { fixed, growing: 0 }, all: { fixed, growing: 0 } };
}

/** A positive function between nodes in ln x, which are computed when first needed, by cubics in the logarithms. */
function logTable(f: (x: number) => number): (x: number) => number {
  const nodes = new Map<number, number>();
  const node = (index: number): number => {
    const known = nodes.get(index);
    if (known !== undefined) return known;
    // What underflows is no event.
    const value = Math.log(Math.max(f(Math.exp(index / nodesPerUnit)), 1e-300));
    nodes.set(index, value);
    return value;
  };
  return (x) => {
    const place = Math.log(x) * nodesPerUnit;
    const index = Math.floor(place);
    const t = place - index;
    const value =
      (-t * (t - 1) * (t - 2) * node(index - 1)) / 6 +
      ((t + 1) * (t - 1) * (t - 2) * node(index)) / 2 -
      ((t + 1) * t * (t - 2) * node(index + 1)) / 2 +
      ((t + 1) * t * (t - 1) * node(index + 2)) / 6;
    return Math.exp(value);
  };
}
