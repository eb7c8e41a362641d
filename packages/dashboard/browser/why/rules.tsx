import type { JudgedText } from '@promoter/control/answers';

/** Where the rule’s own name is a word of the templates’ makers. */
const NAMES: Readonly<Record<string, string>> = {
  'a-tag': 'A hashtag',
  'two-tags': 'Few hashtags',
  'domain-tag': 'Hashtag of the field',
  encoding: 'Characters',
  slots: 'Blanks filled',
  'near-duplicate': 'Not alike',
};

/** `Promo code` of `promo-code` */
export const ruleName = (rule: string): string =>
  NAMES[rule] ?? `${rule.charAt(0).toUpperCase()}${rule.slice(1).replaceAll('-', ' ')}`;

/** The verdict of every rule, with what was measured. */
export const Rules = ({ rules }: { rules: JudgedText['rules'] }) => (
  <ul class="rules">
    {rules.map(({ rule, pass, detail }) => (
      <li key={rule}>
        <span class={pass ? 'pass' : 'fail'}>
          {pass ? '✓' : '✗'}
          <span class="hidden">{pass ? ' passed: ' : ' failed: '}</span>
        </span>
        <b>{ruleName(rule)}</b>
        <span class="quiet">{detail}</span>
      </li>
    ))}
  </ul>
);
