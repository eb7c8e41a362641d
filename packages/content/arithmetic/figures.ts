import { formatUsd, type Kind, type MicroUsd } from '@promoter/domain';
import { NUMBER_WORDS } from '../offers/names.ts';
import type { GpuProduct, ModelProduct, Product } from '../offers/products.ts';
import { exactPrice, printAsPeopleDo, printPrice } from '../offers/usable-offers.ts';
import {
  printAmount,
  printCount,
  printRate,
  printTokens,
  readingCost,
  timeCost,
  timesIn,
  tokenCost,
  tokensIn,
  withCommas,
} from './amounts.ts';

/** What a blank prints for a product. */
export interface Figure {
  text: string;
  /** A name keeps its letters at the beginning of a sentence. */
  isName: boolean;
  /** How it was reckoned, so that a reader can repeat it: `8x H200: $26.60/hr × 2 h = $53.20`. */
  sum?: string;
}

const named = (text: string): Figure => ({ text, isName: true });
const plain = (text: string, sum?: string): Figure => ({ text, isName: false, ...(sum ? { sum } : {}) });

/** Whether a blank of this name, such as `cost:8h`, can print something for a kind of product; with or without a quantity is left open. */
export function isFigure(blank: string, kind: Kind): boolean {
  const [name = ''] = blank.split(':');
  const tables = kind === 'gpu' ? [GPU_NAMES, GPU_FIGURES] : [{ model: nameOf }, MODEL_FIGURES];
  return tables.some((table) => Object.hasOwn(table, name));
}

/** What `blank` prints for a product; undefined where it has nothing to print, so that the wording does not fit. */
export function figureOf(blank: string, product: Product, options: { naming: number }): Figure | undefined {
  const [name = '', quantity] = blank.split(':');
  if (product.kind === 'gpu') {
    const itself = GPU_NAMES[name]?.(product, options);
    if (itself) return quantity === undefined ? itself : undefined;
    return product.free ? undefined : GPU_FIGURES[name]?.(product, quantity);
  }
  if (name === 'model') return nameOf(product, options);
  return product.free ? undefined : MODEL_FIGURES[name]?.(product, quantity);
}

const GPU_NAMES: Record<string, (product: GpuProduct, options: { naming: number }) => Figure | undefined> = {
  machine: nameOf,
  gpu: ({ machine }) => named(machine.name),
  count: ({ machine }) => (machine.count > 1 ? plain(NUMBER_WORDS[machine.count] ?? String(machine.count)) : undefined),
};

/** One of a product's names; one that begins with a number in words is a word at the beginning of a sentence. */
function nameOf({ names, label }: Product, { naming }: { naming: number }): Figure {
  const name = names[naming % names.length] ?? label;
  return NUMBER_WORDS.some((word) => name.startsWith(`${word} `)) ? plain(name) : named(name);
}

const GPU_FIGURES: Record<string, (product: GpuProduct, quantity: string | undefined) => Figure | undefined> = {
  price: ({ machine }, quantity) => (quantity === undefined ? plain(printPrice(machine)) : undefined),
  perGpu({ machine, label }, quantity = '1h') {
    const time = timeOf(quantity);
    if (!time || machine.count === 1) return undefined;
    const print = quantity === '1h' ? printRate : printAmount;
    const text = print(timeCost(machine.price, time.minutes, time.times, machine.count));
    const hours = quantity === '1h' ? '' : ` × ${time.text}`;
    return plain(text, `${label}: ${exactPrice(machine)}${hours} ÷ ${machine.count} = ${text}`);
  },
  cost: (product, quantity) => costOf(product, timeOf(quantity)),
  worth: (product, quantity) => costOf(product, timeOf(quantity)),
  hours({ machine, label }, quantity) {
    const budget = budgetOf(quantity);
    const hours = budget ? timesIn(budget.micro, machine.price) : 0;
    return hours < 2 || !budget
      ? undefined
      : plain(
          `${withCommas(hours)} hours`,
          `${label}: ${budget.text} ÷ ${exactPrice(machine)} = ${withCommas(hours)} hours`,
        );
  },
  gpuHours({ machine, label }, quantity) {
    const budget = budgetOf(quantity);
    const hours = budget ? timesIn(budget.micro, machine.price, machine.count) : 0;
    if (hours < 2 || !budget) return undefined;
    const sum = `${label}: ${budget.text} ÷ ${exactPrice(machine)} × ${machine.count} = ${withCommas(hours)} GPU-hours`;
    return plain(withCommas(hours), sum);
  },
  memory({ machine, memory }, quantity) {
    if (!memory || (quantity !== undefined && quantity !== 'all')) return undefined;
    return plain(`${withCommas(quantity ? memory * machine.count : memory)} GB`);
  },
  theirs: ({ reference }) => reference && plain(printRate(reference.perGpuHour)),
  source: ({ reference }) => reference && named(reference.source),
  asOf: ({ reference }) => reference && plain(reference.asOf),
};

const MODEL_FIGURES: Record<string, (product: ModelProduct, quantity: string | undefined) => Figure | undefined> = {
  in: ({ input }, quantity) => (quantity === undefined ? plain(printAsPeopleDo(input.price)) : undefined),
  out: ({ output }, quantity) => (output && quantity === undefined ? plain(printAsPeopleDo(output.price)) : undefined),
  answers(product, quantity = '') {
    const { label, output } = product;
    if (!output) return undefined;
    const [, dollars, tokens] = /^(\$\d+)x(\d+)$/.exec(quantity) ?? [];
    const budget = budgetOf(dollars);
    if (budget && tokens) {
      const count = timesIn(budget.micro * 1_000_000, output.price * Number(tokens));
      const text = printCount(count, 'answers');
      const sum = `${label}: ${budget.text} ÷ (${withCommas(Number(tokens))} tokens × ${perMillion(output.price)}) = ${text}`;
      return count < 2 ? undefined : plain(text, sum);
    }
    const [, times, each] = /^(\d+)x(\d+)$/.exec(quantity) ?? [];
    return times && each ? requestsOf(product, Number(times), 0, Number(each)) : undefined;
  },
  requests(product, quantity = '') {
    const [, times, prompt, answer] = /^(\d+)x(\d+)\+(\d+)$/.exec(quantity) ?? [];
    return times && prompt && answer ? requestsOf(product, Number(times), Number(prompt), Number(answer)) : undefined;
  },
  read({ label, input, tokensAWord }, quantity = '') {
    const words = /^\d+$/.test(quantity) ? Number(quantity) : 0;
    if (words === 0 || !tokensAWord) return undefined;
    const text = printAmount(readingCost(input.price, words, tokensAWord));
    const tokens = `${tokensAWord.tokens}/${tokensAWord.words} tokens`;
    return plain(text, `${label}: ${withCommas(words)} words × ${tokens} × ${perMillion(input.price)} = ${text}`);
  },
  inTokens: ({ label, input }, quantity) => tokensFor(label, input.price, quantity),
  outTokens: ({ label, output }, quantity) => output && tokensFor(label, output.price, quantity),
};

function costOf({ machine, label }: GpuProduct, time: Time | undefined): Figure | undefined {
  if (!time) return undefined;
  const text = printAmount(timeCost(machine.price, time.minutes, time.times));
  const times = time.times > 1 ? ` × ${time.times}` : '';
  return plain(text, `${label}: ${exactPrice(machine)} × ${time.text}${times} = ${text}`);
}

function requestsOf({ label, input, output }: ModelProduct, times: number, prompt: number, answer: number) {
  if (!output) return undefined;
  // Both parts are in millionths of millionths until they are added: rounded once, not twice.
  const text = printAmount(tokenCost(1, prompt * input.price + answer * output.price, times));
  const out = `${withCommas(answer)} tokens × ${perMillion(output.price)}`;
  const each = prompt > 0 ? `(${withCommas(prompt)} tokens × ${perMillion(input.price)} + ${out})` : out;
  return plain(text, `${label}: ${withCommas(times)} × ${each} = ${text}`);
}

function tokensFor(label: string, price: MicroUsd, quantity: string | undefined): Figure | undefined {
  const budget = budgetOf(quantity);
  if (!budget) return undefined;
  const text = printTokens(tokensIn(budget.micro, price));
  return plain(text, `${label}: ${budget.text} ÷ ${perMillion(price)} = ${text}`);
}

const perMillion = (price: MicroUsd): string => `${formatUsd(price)}/M`;

interface Time {
  minutes: number;
  times: number;
  text: string;
}

/** `8h`, `30m`, and `1hx10` for ten at once. */
function timeOf(quantity = ''): Time | undefined {
  const [, count, unit, times = '1'] = /^(\d+)(h|m)(?:x(\d+))?$/.exec(quantity) ?? [];
  if (!count) return undefined;
  const minutes = Number(count) * (unit === 'h' ? 60 : 1);
  return { minutes, times: Number(times), text: `${count} ${unit === 'h' ? 'h' : 'min'}` };
}

/** `$10`. */
function budgetOf(quantity = ''): { micro: MicroUsd; text: string } | undefined {
  const [, dollars] = /^\$(\d+)$/.exec(quantity) ?? [];
  return dollars ? { micro: Number(dollars) * 1_000_000, text: quantity } : undefined;
}
