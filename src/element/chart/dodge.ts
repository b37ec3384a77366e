/**
 * Moves positions apart until neighbours are at least `gap` away from each other, each as little as the others allow,
 * all of them within `from` and `to` where there is room for them. Positions may come in any order and keep it.
 */
export function dodge(
  positions: readonly number[],
  {gap, from, to}: {readonly gap: number; readonly from: number; readonly to: number},
): number[] {
  const ascending = positions.map((position, place) => ({position, place})).sort((a, b) => a.position - b.position);
  // Less the room that those before need, positions only have to ascend: neighbours that do not share their mean.
  const runs: {sum: number; size: number}[] = [];
  ascending.forEach(({position}, k) => {
    let run = {sum: position - k * gap, size: 1};
    for (let last = runs.at(-1); last && last.sum / last.size >= run.sum / run.size; last = runs.at(-1)) {
      runs.pop();
      run = {sum: last.sum + run.sum, size: last.size + run.size};
    }
    runs.push(run);
  });
  const end = Math.max(from, to - (positions.length - 1) * gap);
  const moved = runs.flatMap(({sum, size}) => new Array<number>(size).fill(Math.min(end, Math.max(from, sum / size))));
  return ascending
    .map(({place}, k) => ({place, position: (moved[k] ?? 0) + k * gap}))
    .sort((a, b) => a.place - b.place)
    .map(({position}) => position);
}
