/**
 * Reads a post's sums again, `8x H200: $26.60/hr × 2 h = $53.20`, in fractions of whole numbers. Shares no code with what
 * made them: it knows only what the signs and units mean.
 */
export interface Sum {
  label: string;
  /** The prices that it starts from, as on the list: `$26.60/hr`, `$0.24/M`. */
  prices: string[];
  /** The quantities it holds, as a text may write them. */
  quantities: string[];
  /** What the text has to show. */
  shown: string;
  right: boolean;
}

type Fraction = readonly [above: bigint, below: bigint];

export function readSum(line: string): Sum {
  const [, label = '', expression = '', shown = ''] = /^(.+?): (.+) = (.+)$/.exec(line) ?? [];
  const tokens =
    expression.match(/\$[\d,.]+(?:\/hr|\/M)?|\d[\d,]*(?:\/\d+)?(?: (?:h|min|tokens|words)\b)?|[×÷+()]/g) ?? [];
  const value = evaluate(tokens);
  return {
    label,
    prices: tokens.filter((token) => /\/(?:hr|M)$/.test(token)),
    quantities: tokens.flatMap((token) => token.match(/^\$?\d[\d,.]*/) ?? []),
    shown,
    right: value !== null && shows(value, shown),
  };
}

/** Sums of products; `×` and `÷` from left to right. */
function evaluate(tokens: readonly string[]): Fraction | null {
  let at = 0;
  const factor = (): Fraction => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return quantity(token);
    const inner = sum();
    at += 1;
    return inner;
  };
  const product = (): Fraction => {
    let [above, below] = factor();
    while (tokens[at] === '×' || tokens[at] === '÷') {
      const times = tokens[at] === '×';
      at += 1;
      const [a, b] = factor();
      [above, below] = times ? [above * a, below * b] : [above * b, below * a];
    }
    return [above, below];
  };
  const sum = (): Fraction => {
    let [above, below] = product();
    while (tokens[at] === '+') {
      at += 1;
      const [a, b] = product();
      [above, below] = [above * b + a * below, below * b];
    }
    return [above, below];
  };
  const result = sum();
  return at === tokens.length && result[1] !== 0n ? result : null;
}

function quantity(token: string): Fraction {
  const [, whole = '', places = ''] = /^\$?([\d,]+)(?:\.(\d+))?/.exec(token) ?? [];
  const below = BigInt(/^\d[\d,]*\/(\d+)/.exec(token)?.[1] ?? 1) * 10n ** BigInt(places.length);
  const above = BigInt(`${whole.replaceAll(',', '')}${places}` || '0');
  if (token.endsWith('/M')) return [above, below * 1_000_000n];
  return token.endsWith(' min') ? [above, below * 60n] : [above, below];
}

/** Whether a figure is what it stands for: costs rounded up, what one gets rounded down. */
function shows([above, below]: Fraction, shown: string): boolean {
  const of = (unit: bigint, per = 1n) => ({
    up: (above * per + below * unit - 1n) / (below * unit),
    down: (above * per) / (below * unit),
  });
  if (shown === 'less than a cent') return above * 100n < below;
  const [, dollars, places = '00'] = /^\$([\d,]+)(?:\.(\d{2,3}))?$/.exec(shown) ?? [];
  if (dollars) return of(1n, 10n ** BigInt(places.length)).up === BigInt(dollars.replaceAll(',', '') + places);
  const [, figure = '', unit = ''] =
    /^(?:about )?([\d,.]+)([MB]?) (?:hours|GPU-hours|tokens|answers)$/.exec(shown) ?? [];
  if (!figure) return false;
  const [stated = 0n, below_ = 1n] = quantity(figure);
  const scale = unit === 'B' ? 1_000_000_000n : unit === 'M' ? 1_000_000n : 1n;
  const real = of(1n).down;
  const told = (stated * scale) / below_;
  // Of two or three figures, rounded down: never more than there is, and less by no more than a tenth.
  return told <= real && (real - told) * (shown.includes('hours') ? real + 1n : 10n) <= real;
}
