import { spawn } from 'node:child_process';

/** What opens an address on each system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/**
 * Opens an address in the person's browser, and says whether that was tried. Not where nobody looks at a terminal, nor
 * without a desktop: there some systems start a browser in the terminal itself.
 */
export function openAddress(address: string, env: NodeJS.ProcessEnv = process.env): boolean {
  const [program, ...args] = OPENERS[process.platform] ?? [];
  if (program === undefined || !process.stderr.isTTY) return false;
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return false;
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  // The address is printed, too.
  child.on('error', () => {});
  child.unref();
  return true;
}
