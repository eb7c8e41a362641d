/** A way to put a request to the control API. */
export interface ApiLine {
  send(method: 'GET' | 'POST', path: string, body: string | undefined): Promise<{ status: number; body: string }>;
  close(): Promise<void>;
}
