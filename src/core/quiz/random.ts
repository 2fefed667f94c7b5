/** Gives a number from 0 to below 1, as `Math.random` does. */
export type Random = () => number;

/** `items` in an order in which each is as likely as any other: the shuffle of Fisher and Yates. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}
