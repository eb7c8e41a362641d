import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const { createContext } = vm;

/**
 * The tests' world: jest's own for Node, with the globals of an ordinary program. By itself jest puts a proxy and V8's
 * interceptors between the tests and `Map`, `Math` and all others, which makes what computes much two to three times as slow.
 * What they print is as in a pipe, on a terminal too: without the colours that jest asks its workers for, and as wide
 * as it is.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    Object.assign(vm, { createContext: () => createContext(vm.constants.DONT_CONTEXTIFY) });
    // Before the copy of the environment is made that the tests see: what styles a text reads the process's own.
    delete process.env.FORCE_COLOR;
    process.env.NO_COLOR = '1';
    Object.defineProperty(process.stdout, 'columns', { value: undefined, configurable: true });
    super(...given);
    Object.assign(vm, { createContext });
  }
}
