import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether this is the laptop's own server, which speaks plain HTTP. Behind a Function URL AWS writes the domain. */
export const isLocal = ({ requestContext }: APIGatewayProxyEventV2): boolean => LOCAL.test(requestContext.domainName);
