import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const { createContext } = vm;

/**
 * The tests' world: jest's own for Node, with the globals of an ordinary program. By itself jest puts a proxy and V8's
 * interceptors between the tests and `Map`, `Math` and all others, which makes what computes much two to three times as slow.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    Object.assign(vm, { createContext: () => createContext(vm.constants.DONT_CONTEXTIFY) });
    super(...given);
    Object.assign(vm, { createContext });
  }
}
