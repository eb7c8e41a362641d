// Before everything that formats.
import './language.ts';

import { render } from 'preact';
import { App } from './app.tsx';
import { beginReading } from './bot.ts';
import { restoreAddress } from './kept-address.ts';

restoreAddress();
beginReading();
const frame = document.querySelector('#app');
if (frame) {
  frame.replaceChildren();
  render(<App />, frame);
}
