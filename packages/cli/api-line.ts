export type Method = 'GET' | 'POST' | 'DELETE';

/** A way to put a request to the control API. */
export interface ApiLine {
  send(method: Method, path: string, body: string | undefined): Promise<{ status: number; body: string }>;
  close(): Promise<void>;
}
