/**
 * The library of the chart formats its numbers in the browser's language as soon as it is loaded, and throws where that is
 * none: Chromium under `LANG=C` calls it `en-US@posix` (2026-11). To be loaded before it.
 */
function isLanguage(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch {
    return false;
  }
}

if (!isLanguage(navigator.language)) Object.defineProperty(navigator, 'language', { value: 'en-US' });
