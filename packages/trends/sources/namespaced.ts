import type { CheerioAPI } from 'cheerio/slim';

/**
 * The texts of the elements of that name within another, in an XML namespace. A document may give the namespace any
 * prefix, or none, on any element around: only its address is agreed on.
 */
export function textsIn($: CheerioAPI, item: Parameters<CheerioAPI>[0], namespace: string, name: string): string[] {
  const found = $(item)
    .find('*')
    .toArray()
    .filter((element) => {
      const [local = '', prefix] = element.name.split(':').reverse();
      if (local !== name) return false;
      const declared = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
      const scope = [element, ...$(element).parents().toArray()].find(({ attribs }) => declared in attribs);
      return scope !== undefined && withoutScheme(scope.attribs[declared]) === withoutScheme(namespace);
    });
  return found.map((element) => $(element).text());
}

/** An address that moves from http to https, or gains a slash, is still the same namespace to us. */
const withoutScheme = (address = ''): string => address.replace(/^https?:|\/+$/g, '');
