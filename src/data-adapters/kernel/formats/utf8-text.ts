/** Text of up to so many characters is made of its bytes by hand: a decoder takes longer to call. */
const SHORT = 48;

const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/**
 * The text that stands in UTF-8 between two places.
 * @throws {TypeError} where the bytes are no UTF-8
 */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  const some = bytes.subarray(start, end);
  return end - start <= SHORT && isAscii(some) ? String.fromCharCode.apply(null, some as never) : decoder.decode(some);
}

function isAscii(bytes: Uint8Array): boolean {
  let all = 0;
  for (let i = 0; i < bytes.length; i++) all |= bytes[i]!;
  return all < 128;
}
