/** Events per unit of exposure (account-months, customer-years); `null` without exposure. Its interval: `garwood`. */
export function eventRate({events, exposure}: {readonly events: number; readonly exposure: number}): number | null {
  return exposure === 0 ? null : events / exposure;
}
