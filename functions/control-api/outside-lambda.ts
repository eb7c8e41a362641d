import type { Context } from 'aws-lambda';

/** What a request is run in where there is no Lambda: behind the local server, and inside the CLI. */
export const OUTSIDE_LAMBDA: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'control-api',
  functionVersion: 'local',
  invokedFunctionArn: '',
  memoryLimitInMB: '0',
  awsRequestId: '',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 30_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};
