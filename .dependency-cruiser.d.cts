import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

declare const rules: { forbidden: IFlattenedRuleSet['forbidden']; options: ICruiseOptions };
export = rules;
