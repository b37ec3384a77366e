/** How long a browser may take to begin with a file, in ms. */
const PATIENCE = 40_000;

/** Lets the browser save a file. */
export function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  // It is never in the page: its click is nobody else's to see.
  Object.assign(document.createElement('a'), {href: url, download: fileName}).click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, PATIENCE);
}

/** A name for a file: letters and digits of any script, small, with hyphens between them; `keepwell` where there are none. */
export function fileNameOf(heading: string, extension: string): string {
  const letters =
    heading
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = Array.from(letters.join('-')).slice(0, 80).join('').replace(/-$/, '');
  return `${name || 'keepwell'}.${extension}`;
}
