import {linearScale, type LinearScale} from '../../element/chart/linear-scale.js';

/**
 * Days to places in px and back: straight between stops, and going on beyond both ends.
 * @param stops ascending days, at least two
 * @param places one a stop, ascending
 */
export function dayScale(stops: readonly number[], places: readonly number[]): LinearScale {
  const pieces = stops.slice(1).map((to, i) => linearScale([stops[i] ?? 0, to], [places[i] ?? 0, places[i + 1] ?? 0]));
  const piece = (value: number, among: readonly number[]): LinearScale => {
    // The last piece (-1) goes on beyond the end.
    const next = among.slice(1, -1).findIndex((stop) => value < stop);
    return pieces.at(next) ?? linearScale([0, 1], [0, 1]);
  };
  return Object.assign((days: number): number => piece(days, stops)(days), {
    invert: (place: number): number => piece(place, places).invert(place),
  });
}
