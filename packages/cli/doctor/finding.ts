/** One thing that was looked at. `todo` is what to do where it is not as it should be. */
export interface Finding {
  subject: string;
  verdict: 'ok' | 'look' | 'wrong';
  detail: string;
  todo?: string;
}
