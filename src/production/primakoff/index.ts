export {
  inversePrimakoffCrossSection,
  type PrimakoffOptions,
  type PrimakoffTarget,
  primakoffAngularDistribution,
  primakoffCrossSection,
  primakoffTransferSpectrum,
} from './cross-section.ts';
