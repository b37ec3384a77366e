/** The colour of a picture at a point in px: red, green, blue and opacity, 0 to 255. */
export type PixelAt = (x: number, y: number) => number[];

/** Reads the pixels of an image. @param scale px of the image for one of the picture */
export async function pixelsOf(file: Blob, scale = 1): Promise<PixelAt> {
  const image = new Image();
  // Not by an address of a blob: in some browsers its pixels could not be read.
  image.src = await dataUrl(file);
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: image.width, height: image.height});
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return (x, y) => [...context.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data];
}

/** The width and height of an image in px. */
export async function sizeOf(file: Blob): Promise<[width: number, height: number]> {
  const image = new Image();
  image.src = await dataUrl(file);
  await image.decode();
  return [image.width, image.height];
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error!);
    reader.readAsDataURL(file);
  });
}
