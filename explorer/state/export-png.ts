/** Dots of a screen to 300 dots per inch of paper. */
const printScale = 300 / 96;

/** The figure as a PNG of 300 dots to the inch. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * printScale);
    canvas.height = Math.round(image.naturalHeight * printScale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no PNG could be made')) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
