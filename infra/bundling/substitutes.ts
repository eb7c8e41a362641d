import { createHash, createHmac } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { required } from '@promoter/functions/wiring/environment.ts';

/**
 * What the bundles take in place of modules that every cold start would load and no function uses. Which module each
 * stands for is the table `REPLACED` in infra/constructs/bundling.ts; a bundle takes only the exports that it imports.
 */

/**
 * For `@aws-sdk/credential-provider-node`: a Lambda function has its credentials in its environment. The SDK's own
 * provider would also try profiles, single sign-on, containers and instance metadata.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: required(process.env, 'AWS_ACCESS_KEY_ID'),
  secretAccessKey: required(process.env, 'AWS_SECRET_ACCESS_KEY'),
  sessionToken: required(process.env, 'AWS_SESSION_TOKEN'),
});

/** For `@aws-sdk/middleware-endpoint-discovery`: it is off unless it is switched on, and DynamoDB works without it. */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};

/** For `node:stream/web`: middy asks of each answer whether it is such a stream, and no function streams its answer. */
export class ReadableStream {}

/** For `@smithy/core/checksum`: its SHA-256 by Node's crypto, without the one in JavaScript for a Node that has none. */
export class Sha256 {
  readonly digestLength = 32;
  readonly #secret: string | NodeJS.ArrayBufferView | undefined;
  #hash: ReturnType<typeof createHash | typeof createHmac>;

  constructor(secret?: string | NodeJS.ArrayBufferView) {
    this.#secret = secret;
    this.#hash = this.#begin();
  }

  update(data: NodeJS.ArrayBufferView): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    const hash = 'copy' in this.#hash ? this.#hash.copy() : this.#hash;
    return new Uint8Array(hash.digest());
  }

  reset(): void {
    this.#hash = this.#begin();
  }

  #begin() {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', this.#secret);
  }
}

/**
 * For `@aws/lambda-invoke-store`: what a function that serves several requests at once keeps for each. These serve one, so
 * there is no store, and the SDK takes the request's trace from the environment.
 */
export const InvokeStore = { getInstance: () => undefined, getInstanceAsync: async () => undefined };

/** For `punycode`: of a label of a domain only the length counts, and that it can be encoded at all. */
export default { toASCII: (label: string): string => (/^[\w-]*$/.test(label) ? label : domainToASCII(label)) };
