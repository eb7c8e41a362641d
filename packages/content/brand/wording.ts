import { hashtagsIn, mentionsIn, urlsIn } from '../text.ts';

/** Words that no sentence of the catalogue may hold, with what is wrong with them. */
const UNWELCOME: readonly { pattern: RegExp; why: string }[] = [
  {
    pattern:
      /\b(?:hurry|last chance|act now|don't miss|limited time|while (?:it|they|stocks?) lasts?|only today|ends soon|before it's gone)\b/i,
    why: 'presses the reader',
  },
  {
    pattern:
      /\b(?:revolutionary|game[- ]chang\w+|ultimate|world[- ]class|cutting[- ]edge|blazing\w*|lightning|insane|supercharge\w*|unleash\w*|unlock\w*|next[- ]level|seamless\w*|effortless\w*|amazing|incredible|awesome)\b/i,
    why: 'praises without saying anything',
  },
  {
    pattern:
      /\b(?:dead|death|dies|died|killer|war|tragedy|suicide|crisis|disaster|bankrupt\w*|fired|laid off|layoffs?)\b/i,
    why: 'touches on misfortune',
  },
  { pattern: /!/, why: 'shouts' },
  { pattern: /\b[A-Z]{4,}\b(?<!CUDA|VRAM|NCCL|YAML|JSON|HTTP|README)/, why: 'shouts' },
];

const LONGEST = 130;

/** What is wrong with how a sentence is written; undefined when nothing is. */
export function wordingFault(template: string): string | undefined {
  const fault = wordsFault(template);
  if (fault) return fault;
  if (!/[.?:,)]$|\{(?:link|code|discount)\}$|\{discount\} off$/.test(template))
    return 'has no end, such as a full stop';
  if (/\{link\}[^ ]/.test(template))
    return 'has something stuck to the link, which X or a reader may take for a part of it';
  if (/\ban? \{/i.test(template)) return 'has “a” or “an” before a blank, where either may be wrong';
  return undefined;
}

/** The same for a clause without an end. */
export function wordsFault(template: string): string | undefined {
  const words = template.replace(/\{[^{}]+\}/g, 'it');
  if (words.length > LONGEST) return `has ${words.length} characters without its blanks, at most ${LONGEST}`;
  if (template !== template.trim() || /\s{2,}|\n/.test(template)) return 'has stray spaces';
  if (/[^\x20-\x7e’–]/.test(template))
    return 'holds a character that X counts double or cannot show: use plain letters, ’ and –';
  if (hashtagsIn(words).length + mentionsIn(words).length + urlsIn(words).length > 0)
    return 'holds a tag, mention or link of its own';
  const unwelcome = UNWELCOME.find(({ pattern }) => pattern.test(words));
  if (unwelcome) return `${unwelcome.why}: “${unwelcome.pattern.exec(words)?.[0]}”`;
  if (/^[a-z]/.test(template)) return 'begins with a small letter';
  return undefined;
}
