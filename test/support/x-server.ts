import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import {
  type CannedAnswer,
  DUPLICATE,
  NOT_FOUND,
  NOT_YOURS,
  RECENT_SEARCH,
  TRENDS,
  UNAUTHORIZED,
} from './x-server-answers.ts';
import { analyticsOf, CLICKS_AMONG_FIELDS, type ClicksGiven, withClicks } from './x-server-clicks.ts';
import { type Fault, parseFault } from './x-server-faults.ts';
import { EITHER_NAME, type FieldsTaken, refusedFields, withFieldsOf } from './x-server-fields.ts';
import { type AcceptedPost, asTimelineEntry } from './x-server-posts.ts';
import { type Reaction, react, reactionTo } from './x-server-reactions.ts';
import { createSignIns, type SignIns, type XAppOnX } from './x-server-sign-in.ts';
import { createUploads, type UploadStep, type Uploads, uploadStepOf } from './x-server-uploads.ts';

/** A local X: speaks the shapes of the API, keeps what it accepts, and misbehaves as asked. */
export interface XServer {
  /** What goes into `X_API_URL`. */
  url: string;
  /** Every create that was accepted, oldest first, whatever was answered. */
  accepted: readonly AcceptedPost[];
  /** Every request that arrived: `POST /2/tweets`. */
  requests: readonly ReceivedRequest[];
  /** Faults for the creates to come, one each, as `reset-after` or `429:120`; afterwards it behaves. */
  onCreate(...faults: string[]): void;
  /** The same for every request to delete a post: `503-after` deletes it and answers 503 all the same. */
  onDelete(...faults: string[]): void;
  /** The ids of the posts that were deleted, whatever was answered. */
  deleted: ReadonlySet<string>;
  /** The same for everything that reads. */
  onRead(...faults: string[]): void;
  /** From now on X takes the fields of posts by other names. */
  takeFields(taken: FieldsTaken): void;
  /** From now on X gives the clicks on posts in this way. */
  giveClicks(given: ClicksGiven): void;
  /** The body of each timeline, post list, search or list of trends to come, as this makes of it. */
  changeReads(change: (body: Record<string, unknown>) => unknown): void;
  /** The files that were brought to it. */
  uploads: Uploads;
  /** A fault for each time that this step of an upload comes. */
  onUpload(step: UploadStep, fault: string): void;
  /** Where people allow an app by PIN. */
  signIns: SignIns;
  /** Accepts a post that did not come from the bot. */
  write(post: Omit<AcceptedPost, 'id'>): AcceptedPost;
  close(): Promise<void>;
}

export interface XServerOptions {
  port?: number;
  /** The server's clock. */
  now?: () => number;
  /** How long an accepted post stays out of the timeline. */
  lagMs?: number;
  /** Whose tokens are known; any other token is a user of its own. */
  users?: Record<string, XUser>;
  /** The apps that people may allow. */
  apps?: readonly XAppOnX[];
  /** Called for each accepted create. */
  onAccept?: (post: AcceptedPost) => void;
}

interface XUser {
  id: string;
  username: string;
}

export interface ReceivedRequest {
  line: string;
  url: URL;
  authorization: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}

export async function startXServer(options: XServerOptions = {}): Promise<XServer> {
  const { now = Date.now, lagMs = 0 } = options;
  const users: Record<string, XUser> = { ...options.users };
  const accepted: AcceptedPost[] = [];
  const requests: ReceivedRequest[] = [];
  const deleted = new Set<string>();
  const faults: Record<'create' | 'delete' | 'read', Fault[]> = { create: [], delete: [], read: [] };
  const uploads = createUploads();
  const signIns = createSignIns(
    options.apps ?? [],
    () => origin,
    (token, user) => {
      users[token] = user;
    },
  );
  const uploadFaults = new Map<UploadStep, Fault>();
  let fieldsTaken = EITHER_NAME;
  let clicksGiven = CLICKS_AMONG_FIELDS;
  let changeRead = (body: Record<string, unknown>): unknown => body;
  const nowSeconds = () => Math.floor(now() / 1000);

  function accept(post: Omit<AcceptedPost, 'id'>): AcceptedPost {
    const entry = { ...post, id: String(1_990_000_000_000_000_000n + BigInt(accepted.length + 1) * 4_194_304n) };
    accepted.push(entry);
    options.onAccept?.(entry);
    return entry;
  }

  function reactTo(request: ReceivedRequest): Reaction {
    const { line, url, authorization, body } = request;
    if (line === 'GET /accepted') return { kind: 'answer', answer: { status: 200, body: accepted } };
    const signIn = signIns.react(request);
    if (signIn) return signIn;
    const user = userOf(authorization, users);
    if (!user) return { kind: 'answer', answer: UNAUTHORIZED };
    const at = { authorization, nowSeconds: nowSeconds() };
    const step = uploadStepOf(line);
    if (step) {
      const { bytes } = request;
      return reactionTo(
        uploadFaults.get(step) ?? NO_FAULT,
        () => uploads.act(step, { url, bytes, userId: user.id }),
        at,
      );
    }
    const [, toDelete] = /^DELETE \/2\/tweets\/(\d+)$/.exec(line) ?? [];
    const kind = line === 'POST /2/tweets' ? 'create' : toDelete === undefined ? 'read' : 'delete';
    const act = () => {
      if (toDelete !== undefined) return remove(toDelete, user);
      return kind === 'create' ? create(body, user) : read(url, user);
    };
    return reactionTo(faults[kind].shift() ?? NO_FAULT, act, at);
  }

  /** Only an account's own posts, and each of them once. */
  function remove(id: string, user: XUser): CannedAnswer {
    const post = accepted.find((each) => each.id === id && !deleted.has(id));
    if (!post) return NOT_FOUND;
    if (post.userId !== user.id) return NOT_YOURS;
    deleted.add(id);
    return { status: 200, body: { data: { deleted: true } } };
  }

  function create(body: string, user: XUser): CannedAnswer {
    const { text, media }: { text?: unknown; media?: { media_ids: string[] } } = JSON.parse(body);
    if (typeof text !== 'string' || text === '') return { status: 400, body: { title: 'Invalid Request' } };
    const isTaken = accepted.some((post) => post.userId === user.id && post.text === text && !deleted.has(post.id));
    if (isTaken) return DUPLICATE;
    const mediaIds = media?.media_ids;
    const isKnown = (id: string) =>
      uploads.list.some((file) => file.id === id && file.userId === user.id && file.isFinal);
    if (mediaIds && !mediaIds.every(isKnown)) return INVALID_MEDIA;
    const { id } = accept({ userId: user.id, text, acceptedAt: now(), ...(mediaIds ? { mediaIds } : {}) });
    return { status: 201, body: { data: { id, text, edit_history_tweet_ids: [id] } } };
  }

  function read({ pathname, searchParams }: URL, user: XUser): CannedAnswer {
    const path = pathname.replace(/^\/2/, '');
    if (path === '/users/me') return { status: 200, body: { data: { ...user, name: user.username } } };
    const found = /^\/trends\/by\/woeid\/\d+$/.test(path) ? TRENDS : readPosts(path, searchParams, user);
    return found.status === 200 ? { status: 200, body: changeRead(found.body as Record<string, unknown>) } : found;
  }

  function readPosts(path: string, query: URLSearchParams, user: XUser): CannedAnswer {
    if (path === '/tweets/analytics') return analyticsOf(visible(user.id), query, clicksGiven);
    const refusal = refusedFields(query, fieldsTaken);
    if (refusal) return refusal;
    const [, userId] = /^\/users\/(\d+)\/tweets$/.exec(path) ?? [];
    const posts =
      userId !== undefined
        ? timeline(visible(userId), query)
        : path === '/tweets'
          ? withClicks(lookUp(onX(), (query.get('ids') ?? '').split(',')), query, clicksGiven)
          : path === '/tweets/search/recent'
            ? RECENT_SEARCH
            : NOT_FOUND;
    return posts.status === 200 ? withFieldsOf(posts, query, fieldsTaken) : posts;
  }

  /** What the account's followers see: its posts that are older than the lag, newest first. */
  const visible = (userId: string): AcceptedPost[] =>
    onX()
      .filter((post) => post.userId === userId && post.acceptedAt + lagMs <= now())
      .reverse();
  const onX = (): AcceptedPost[] => accepted.filter(({ id }) => !deleted.has(id));

  const server = http.createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const bytes = Buffer.concat(chunks);
      const request: ReceivedRequest = {
        line: `${incoming.method} ${url.pathname}`,
        url,
        authorization: incoming.headers.authorization ?? '',
        headers: incoming.headers,
        body: bytes.toString(),
        bytes,
      };
      requests.push(request);
      react(reactTo(request), response, nowSeconds());
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/2`,
    accepted,
    requests,
    onCreate: (...names) => void faults.create.push(...names.map(parseFault)),
    onDelete: (...names) => void faults.delete.push(...names.map(parseFault)),
    deleted,
    onRead: (...names) => void faults.read.push(...names.map(parseFault)),
    takeFields: (taken) => {
      fieldsTaken = taken;
    },
    giveClicks: (given) => {
      clicksGiven = given;
    },
    changeReads: (change) => {
      changeRead = change;
    },
    uploads,
    onUpload: (step, name) => void uploadFaults.set(step, parseFault(name)),
    signIns,
    write: accept,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const NO_FAULT: Fault = { name: 'none', amount: 0 };

const INVALID_MEDIA: CannedAnswer = {
  status: 400,
  body: { title: 'Invalid Request', detail: 'Your media IDs are invalid.', status: 400 },
};

const OAUTH_PARTS = [
  'oauth_consumer_key',
  'oauth_nonce',
  'oauth_signature',
  'oauth_signature_method',
  'oauth_timestamp',
];

/** Whose token it is; undefined where the header is no complete OAuth 1.0a header and no bearer. */
function userOf(authorization: string, users: Record<string, XUser>): XUser | undefined {
  if (/^Bearer \S+/.test(authorization)) return { id: '0', username: 'app' };
  if (!authorization.startsWith('OAuth ') || !OAUTH_PARTS.every((part) => authorization.includes(`${part}="`))) {
    return undefined;
  }
  const [, encoded] = /oauth_token="([^"]+)"/.exec(authorization) ?? [];
  if (encoded === undefined) return undefined;
  const token = decodeURIComponent(encoded);
  return users[token] ?? { id: numberFor(token), username: 'VOLTAGEGPU' };
}

/** The id that X's own tokens begin with, else a number that stays the same for the token. */
const numberFor = (token: string): string =>
  /^(\d+)-/.exec(token)?.[1] ??
  String(1_000_000 + [...token].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 900_000, 7));

function timeline(posts: readonly AcceptedPost[], query: URLSearchParams): CannedAnswer {
  const since = Date.parse(query.get('start_time') ?? '1970-01-01T00:00:00Z');
  const size = Number(query.get('max_results') ?? 10);
  const from = Number(query.get('pagination_token') ?? 0);
  const wanted = posts.filter(({ acceptedAt }) => acceptedAt >= since);
  const page = wanted.slice(from, from + size);
  const next = from + size < wanted.length ? { next_token: String(from + size) } : {};
  const meta = { result_count: page.length, ...next };
  return { status: 200, body: page.length === 0 ? { meta } : { data: page.map(asTimelineEntry), meta } };
}

function lookUp(posts: readonly AcceptedPost[], ids: readonly string[]): CannedAnswer {
  const data = posts.filter(({ id }) => ids.includes(id)).map(asTimelineEntry);
  const errors = ids
    .filter((id) => !posts.some((post) => post.id === id))
    .map((value) => ({ title: 'Not Found Error', detail: `Could not find tweet with ids: [${value}].`, value }));
  return { status: 200, body: { ...(data.length ? { data } : {}), ...(errors.length ? { errors } : {}) } };
}

/** `node test/support/x-server.ts --port 8080 --fault reset-after,none --lag 500`: a JSON line for each accepted create. */
async function runAsScript(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      fault: { type: 'string', default: process.env.X_SERVER_FAULT ?? '' },
      'read-fault': { type: 'string', default: process.env.X_SERVER_READ_FAULT ?? '' },
      lag: { type: 'string', default: '0' },
    },
  });
  const print = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const server = await startXServer({
    port: Number(values.port),
    lagMs: Number(values.lag),
    onAccept: (post) => print({ accepted: post }),
  });
  server.onCreate(...values.fault.split(',').filter(Boolean));
  server.onRead(...values['read-fault'].split(',').filter(Boolean));
  print({ listening: server.url });
}

if (import.meta.main) await runAsScript();
