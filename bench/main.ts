import { benchColliders } from './colliders.ts';
import { benchCouplingPlane } from './coupling-plane.ts';
import { benchEvents } from './events.ts';
import { benchExplorer } from './explorer.ts';
import { benchFigure4 } from './figure-4.ts';
import { benchLeptonBeams } from './lepton-beams.ts';
import { benchMesonChain } from './meson-chain.ts';
import { benchMonoPhoton } from './mono-photon.ts';
import { benchQuadrature } from './quadrature.ts';
import { benchScans } from './scans.ts';
import { benchShowerCurve } from './shower-curve.ts';
import { benchTimeToAccuracy } from './time-to-accuracy.ts';
import { benchTwoToFour } from './two-to-four.ts';
import { benchVegas } from './vegas.ts';

const benches: Readonly<Record<string, () => unknown>> = {
  'figure-4': benchFigure4,
  explorer: benchExplorer,
  'two-to-four': benchTwoToFour,
  'time-to-accuracy': benchTimeToAccuracy,
  vegas: benchVegas,
  quadrature: benchQuadrature,
  colliders: benchColliders,
  'coupling-plane': benchCouplingPlane,
  'lepton-beams': benchLeptonBeams,
  'shower-curve': benchShowerCurve,
  'meson-chain': benchMesonChain,
  'mono-photon': benchMonoPhoton,
  scans: benchScans,
  events: benchEvents,
};

// Those named on the command line, or all.
const named = process.argv.slice(2);
const unknown = named.filter((name) => benches[name] === undefined);
if (unknown.length > 0)
  throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
for (const name of named.length > 0 ? named : Object.keys(benches)) await benches[name]!();
