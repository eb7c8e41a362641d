/** A topic as its source names it: composed the standard way and trimmed, otherwise untouched. */
export const topicText = (text: string): string => text.normalize('NFC').trim();

const MULTIPLES = { k: 1_000, m: 1_000_000, b: 1_000_000_000 };

/**
 * Reads how much is said about a topic: `30K`, `25.4K tweets`, `1,234`, `200+`, `30224`. Null where a source only
 * says what it is below (`Under 10K tweets`) or says nothing.
 */
export function parseVolume(text: string): number | null {
  const match = /^([\d,]+(?:\.\d+)?)\s*([kmb])?\b/i.exec(text.trim());
  if (!match) return null;
  const amount = Number((match[1] ?? '').replaceAll(',', ''));
  const unit = match[2]?.toLowerCase();
  const times = unit === 'k' || unit === 'm' || unit === 'b' ? MULTIPLES[unit] : 1;
  return Number.isFinite(amount) ? Math.round(amount * times) : null;
}
