import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { EpochMs } from '@promoter/domain';
import { cutOff, listenOnLoopback } from '../../loopback-server.ts';
import { TIME_HEADER } from './clock.ts';

/** What came of one invocation. */
export interface Outcome {
  ok: boolean;
  /** What the function answered, or its error, as JSON. */
  body: string;
}

/** One event, as it is handed to the runtime. */
interface Work {
  event: string;
  at: EpochMs;
  deadline: EpochMs;
  arn: string;
}

interface HandedWork extends Work {
  id: string;
  settle(outcome: Outcome): void;
}

/** Lambda's side of one execution environment: hands out events one at a time and takes the answers. */
export interface RuntimeApi {
  /** `127.0.0.1:<port>` */
  address: string;
  /** Resolves with what the runtime answers; never, if it ends before. */
  hand(work: Work): Promise<Outcome>;
  /** Resolves when the runtime asks for its first event or says that it cannot start. */
  started: Promise<Outcome>;
  close(): void;
}

const NEXT = '/2018-06-01/runtime/invocation/next';
const ANSWER = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/;
const INIT_ERROR = '/2018-06-01/runtime/init/error';

export async function serveRuntimeApi(): Promise<RuntimeApi> {
  let waiting: ServerResponse | undefined;
  let queued: HandedWork | undefined;
  let running: HandedWork | undefined;
  const start = Promise.withResolvers<Outcome>();

  const pass = () => {
    if (!waiting || !queued) return;
    running = queued;
    queued = undefined;
    waiting.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': running.id,
      'lambda-runtime-deadline-ms': String(running.deadline),
      'lambda-runtime-invoked-function-arn': running.arn,
      'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
      [TIME_HEADER]: String(running.at),
    });
    waiting.end(running.event);
    waiting = undefined;
  };

  const server = createServer(async (request, response) => {
    if (request.url === NEXT) {
      waiting = response;
      start.resolve({ ok: true, body: '' });
      return pass();
    }
    const body = await text(request);
    const [, id, kind] = ANSWER.exec(request.url ?? '') ?? [];
    if (request.url === INIT_ERROR) start.resolve({ ok: false, body });
    else if (running !== undefined && running.id === id) running.settle({ ok: kind === 'response', body });
    response.writeHead(202).end('{"status":"OK"}');
  });
  const address = await listenOnLoopback(server);
  return {
    address,
    started: start.promise,
    hand: (work) =>
      new Promise((settle) => {
        queued = { ...work, id: randomUUID(), settle };
        pass();
      }),
    close: () => cutOff(server),
  };
}
