/** What is in a file: the folders of data/, and tables that cards include. */
export type DataKind =
  | 'experiments'
  | 'materials'
  | 'particles'
  | 'form-factors'
  | 'hadronic-ratio'
  | 'mesons'
  | 'meson-spectra'
  | 'meson-multiplicities'
  | 'curves'
  | 'printed-values'
  | 'not-reproduced'
  | 'references'
  | 'count-tables'
  | 'track-tables'
  | 'foresee-tables';

export interface DataFile {
  readonly kind: DataKind;
  readonly file: string;
  readonly text: string;
}
