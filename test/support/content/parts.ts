import type { Brand, Idea } from '@promoter/content';
import type { PastPost } from '@promoter/domain';
import { DEVICES } from '../../../packages/content/brand/kinds.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One of the templates, whatever its blanks were filled with. */
const oneOf = (templates: readonly string[]): string =>
  `(?:${templates
    .map((template) =>
      template
        .split(/\{[^{}]+\}/)
        .map(escaped)
        .join('.+?'),
    )
    .join('|')})`;

/** Whether a text is made of parts of this idea from its first word to its last; `device` says how it begins. */
export function isToldBy(text: string, idea: Idea, device: PastPost['device'], brand: Brand): boolean {
  const voice = Object.values(brand.voices).find(({ ideas }) => ideas.includes(idea));
  if (!voice) return false;
  const fieldHooks = (idea.field ?? []).flatMap((group) => voice.fieldHooks[group] ?? []);
  const calls = [...voice.calls.any, ...voice.calls[idea.fits.kind], ...voice.calls.free].flatMap((call) =>
    idea.closings.map((closing) => call.replace('{closing}', closing)),
  );
  const begun = device
    ? oneOf(DEVICES.flatMap((name) => (name === device ? (idea.hooks[name] ?? []) : [])))
    : `(?:${oneOf(fieldHooks)} )?${oneOf(idea.first)}`;
  const seconds = [...idea.second, ...(voice.free?.[idea.fits.kind] ?? [])];
  const second = seconds.length > 0 ? `(?:\\s+${oneOf(seconds)})?` : '';
  const emoji = idea.emoji ? `(?: ${idea.emoji})?` : '';
  return new RegExp(`^${begun}${second}${emoji}\\s+${oneOf(calls)}(?:\\s+#\\w+)?$`).test(text);
}
