declare module 'svg-to-pdfkit' {
  interface Options {
    readonly width?: number;
    readonly height?: number;
    readonly preserveAspectRatio?: string;
    readonly assumePt?: boolean;
    readonly useCSS?: boolean;
    /** Called for markup that cannot be drawn; the default prints to the console. */
    readonly warningCallback?: (message: string) => void;
  }

  function SVGtoPDF(doc: PDFKit.PDFDocument, svg: string, x?: number, y?: number, options?: Options): void;

  export = SVGtoPDF;
}
