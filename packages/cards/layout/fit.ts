/** How wide a bold line of text is at a size of 100, in pixels. */
export type Measure = (text: string) => Promise<number>;

/** The largest size, up to `most`, at which the widest of some bold lines is no wider than `room`, in pixels. */
export async function fitting(texts: readonly string[], most: number, room: number, measure: Measure): Promise<number> {
  const widths = await Promise.all(texts.map(measure));
  return Math.min(most, Math.floor((100 * room) / Math.max(...widths)));
}
