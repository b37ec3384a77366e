/** The id of a user as a sparse whole number below 2^30, other users having others. */
export function numberOf(user: number): number {
  return Math.imul(user + 1, 0x9e3779b1) & 0x3fffffff;
}

/** The id of a user as text, longer than engines keep one copy of. */
export function textOf(user: number): string {
  return `usr_${numberOf(user).toString(36).padStart(10, '0')}`;
}

/** The ids of users as a column of numbers. */
export function numbersOf(users: Int32Array): Int32Array {
  return users.map(numberOf);
}
