/** The result of one check. `todo` is what to do about it. */
export interface Finding {
  subject: string;
  verdict: 'ok' | 'warning' | 'failed';
  detail: string;
  todo?: string;
}
