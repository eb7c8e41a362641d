/** How wide a line of text is at a size of 100, in pixels. */
export type Measure = (text: string, weight: 'regular' | 'bold') => Promise<number>;

/** The largest size, up to `most`, at which the widest of some bold lines is no wider than `room`, in pixels. */
export async function fitting(texts: readonly string[], most: number, room: number, measure: Measure): Promise<number> {
  const widths = await Promise.all(texts.map((text) => measure(text, 'bold')));
  return Math.min(most, Math.floor((100 * room) / Math.max(...widths)));
}

/** What a regular line leaves of a card's width to what stands beside it, so many pixels apart. */
export async function roomBeside(
  text: string,
  { size, gap, room }: { size: number; gap: number; room: number },
  measure: Measure,
): Promise<number> {
  return room - gap - (size * (await measure(text, 'regular'))) / 100;
}
