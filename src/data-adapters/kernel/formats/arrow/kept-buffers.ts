/** How much of a buffer may stay in memory for nothing. */
const MOST_WASTE = 0.2;

/**
 * The buffers that are kept for what stands in them: those of which it is nearly all. What stands in another one is to be
 * copied, since the whole buffer would stay with it. Nothing stands twice in a buffer that is kept, so that it may be
 * written to where it stands.
 * @param views all that is wanted
 */
export function keptBuffers(views: readonly ArrayBufferView[]): ReadonlySet<ArrayBufferLike> {
  const byBuffer = new Map<ArrayBufferLike, ArrayBufferView[]>();
  for (const view of views) {
    const others = byBuffer.get(view.buffer);
    if (others) others.push(view);
    else byBuffer.set(view.buffer, [view]);
  }
  const kept = [...byBuffer].filter(([buffer, within]) => {
    const used = bytesIn(within);
    return used !== undefined && used >= (1 - MOST_WASTE) * buffer.byteLength;
  });
  return new Set(kept.map(([buffer]) => buffer));
}

/** How many bytes some views of a buffer have together; `undefined` where two of them have the same. */
function bytesIn(views: ArrayBufferView[]): number | undefined {
  let used = 0;
  let end = 0;
  for (const {byteOffset, byteLength} of views.sort((one, other) => one.byteOffset - other.byteOffset)) {
    if (byteOffset < end) return undefined;
    used += byteLength;
    end = byteOffset + byteLength;
  }
  return used;
}
