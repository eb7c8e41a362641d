import type { JudgedText } from '@promoter/control/answers';

/** The verdict of every rule, with what was measured. */
export const Rules = ({ rules }: { rules: JudgedText['rules'] }) => (
  <ul class="rules">
    {rules.map(({ rule, pass, detail }) => (
      <li key={rule}>
        <span class={pass ? 'pass' : 'fail'}>
          {pass ? '✓' : '✗'}
          <span class="hidden">{pass ? ' passed: ' : ' failed: '}</span>
        </span>
        <b>{rule}</b>
        <span class="quiet">{detail}</span>
      </li>
    ))}
  </ul>
);
