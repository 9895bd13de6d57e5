import { benchColliders } from './colliders.ts';
import { benchCouplingPlane } from './coupling-plane.ts';
import { benchFigure4 } from './figure-4.ts';
import { benchLeptonBeams } from './lepton-beams.ts';
import { benchMesonChain } from './meson-chain.ts';
import { benchQuadrature } from './quadrature.ts';
import { benchShowerCurve } from './shower-curve.ts';
import { benchTimeToAccuracy } from './time-to-accuracy.ts';
import { benchTwoToFour } from './two-to-four.ts';

await benchFigure4();
await benchTwoToFour();
await benchTimeToAccuracy();
await benchQuadrature();
benchColliders();
benchCouplingPlane();
await benchLeptonBeams();
await benchShowerCurve();
await benchMesonChain();
