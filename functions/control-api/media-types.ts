/** The media type of a dashboard's file, by its name. */
export const mediaType = (name: string): string =>
  name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8';
