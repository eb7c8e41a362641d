import fc from 'fast-check';
import { expectPromises } from '../support/simulation/promises.ts';

expectPromises(fc.sample(fc.nat(), 10));
