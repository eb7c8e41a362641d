import * as z from 'zod/mini';
import { blanksOf } from '../template.ts';
import { wordingFault } from './wording.ts';

/** A sentence; `blanks` are those that it has to name, and `only` says that it may name no others. */
export const sentence = (blanks: readonly string[] = [], only = false) =>
  z.string().check((context) => {
    const template = context.value;
    const report = (message: string) => context.issues.push({ code: 'custom', message, input: template });
    const found = blanksOf(template);
    for (const blank of blanks) if (!found.includes(blank)) report(`needs the blank {${blank}}`);
    for (const blank of only ? found : []) {
      if (!blanks.includes(blank) && blank !== 'discount') report(`has the blank {${blank}}, which nothing fills here`);
    }
    if (only && new Set(found).size < found.length) report('names a blank twice');
    const fault = wordingFault(template);
    if (fault) report(fault);
  });

export const sentences = (blanks: readonly string[] = [], only = false) =>
  z.readonly(z.array(sentence(blanks, only)).check(z.minLength(1, 'needs at least 1 sentence')));
