/** The looks of the calendar: one column on a phone, two days side by side on a desk; light, dark, and forced colours. */
export const CALENDAR_STYLE = `
:root { color-scheme: light dark; --ink: #1d2327; --quiet: #56606a; --paper: #fff; --line: #d5dade; --good: #1c6b41; --held: #7a5200; --bad: #a3261f; font: 16px/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaed; --quiet: #a4afb8; --paper: #15191c; --line: #3a4249; --good: #6fcf97; --held: #e3b341; --bad: #ff8a80; } }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
header p { margin: 0 0 .25rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
i, em { font-style: normal; }
em { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
small { font-size: .875rem; font-weight: 400; color: var(--quiet); }
.overview, .days { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 34rem), 1fr)); gap: 2.5rem; align-items: start; }
.overview { margin: 1.5rem 0 2.5rem; }
.months { display: grid; gap: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
caption small { display: block; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); }
thead th { font-size: .8125rem; font-weight: 400; color: var(--quiet); padding-block: .25rem; }
tbody th { font-weight: 400; white-space: nowrap; width: 1%; font-variant-numeric: tabular-nums; }
tbody th span { display: block; font-size: .875rem; }
td p { margin: 0; max-width: 42rem; white-space: pre-wrap; overflow-wrap: anywhere; }
td img { display: block; box-sizing: border-box; margin: .5rem 0 .25rem; width: 100%; max-width: 30rem; height: auto; border: 1px solid var(--line); border-radius: .5rem; }
td .made { margin-top: .25rem; font-size: .875rem; color: var(--quiet); }
td p + .why { margin-top: .25rem; }
.month { table-layout: fixed; }
.month td { height: 3.75rem; padding: .25rem .375rem; position: relative; border: 1px solid var(--line); font-size: .875rem; line-height: 1.3; color: var(--quiet); overflow-wrap: anywhere; }
.month th { padding-inline: .375rem; }
.month span { display: block; }
.month a { display: block; color: inherit; font-weight: 600; }
.month td:has(a) { color: var(--ink); }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
:target caption { text-decoration: underline; text-underline-offset: .25em; }
.posted, .rehearsed { --state: var(--good); }
.skipped, .without { --state: var(--held); }
.blocked, .rejected, .abandoned, .missing, .unknown { --state: var(--bad); }
.legend span, tbody th span, .month span, .why { color: var(--state, inherit); }
@media (max-width: 22rem) { .month td, .month th { padding-inline: .125rem; } .month span { letter-spacing: -.04em; } }
.unposted tbody th span { display: inline; margin-inline-start: .5rem; }
@media print { .days { display: block; } tr { break-inside: avoid; } }
`;
