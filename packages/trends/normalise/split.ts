import { decodeMarkup, plainText } from './plain-text.ts';
import type { Segment } from './segment.ts';

/** A topic taken apart. */
export interface Words {
  /** Its words, lower case, Latin letters without marks. */
  words: readonly string[];
  /** The same without gaps: what whole titles are compared by. */
  compact: string;
  /** The topic in Latin letters without marks, in the case it is written in. */
  text: string;
}

/** Words that people leave in lower case between two names in capitals: `AIforALL`, `BTSxAMAs`, `RTXon`. */
const JOINTS = 'for|in|of|at|the|to|is|and|on|x|with|by|ft|vs?';
const JOINT = new RegExp(`([A-Z0-9]{2,})(${JOINTS})(?=[A-Z]|$)`, 'g');
const PIECES = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|\P{ASCII}+/gu;

/** Takes a topic apart at spaces, capitals and digits, and at the words inside a run of one case (`prayforparis`). */
export function splitTopic(topic: string, segment: Segment): Words {
  const text = plainText(decodeMarkup(topic.slice(0, 200))).replace(/'/g, '');
  const chunks = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((chunk) => chunk !== '');
  const run = chunks.length === 1;
  const words = chunks.flatMap((chunk) => splitChunk(chunk, run || text.includes('_'), segment));
  return { words, compact: words.join(''), text };
}

function splitChunk(chunk: string, ofTag: boolean, segment: Segment): string[] {
  const lower = chunk.toLowerCase();
  // A name with its own capitals (ChatGPT, LaLiga) is one word when it is a known one.
  if (lower.length > 3 && segment.knows(lower)) return [lower];
  const pieces = chunk.replace(JOINT, '$1 $2 ').match(PIECES) ?? [];
  return pieces.flatMap((piece) => {
    const word = piece.toLowerCase();
    const cut = ofTag && (pieces.length === 1 || word.length > 11) && word.length > 5 && !/\d/.test(word);
    return cut ? segment.cut(word) : [word];
  });
}
