/** A text for reading: its links without the campaign's parameters, which fill three lines. */
export const shortLinks = (text: string): string => text.replace(/(https:\/\/[^\s?]+)\?\S+/g, '$1?…');
