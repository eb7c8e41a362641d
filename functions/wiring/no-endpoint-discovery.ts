/**
 * The DynamoDB client without endpoint discovery, which only tables of other services' kind ask for and which is off
 * unless it is switched on. The bundles take this in the place of `@aws-sdk/middleware-endpoint-discovery`.
 */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};
