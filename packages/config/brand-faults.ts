import type { ConfigFault } from './parse.ts';
import type { Config } from './schema.ts';

/** The fault of a setting `brand` that names none of the brands there are, the folders of packages/brands; else none. */
export const brandFaults = ({ brand }: Pick<Config, 'brand'>, brands: readonly string[]): ConfigFault[] =>
  brands.includes(brand)
    ? []
    : [
        {
          path: 'brand',
          message: `there is no folder packages/brands/${brand}; there is ${brands.join(', ') || 'none'}`,
        },
      ];
