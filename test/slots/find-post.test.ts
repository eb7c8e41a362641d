import { describe, expect, test } from '@jest/globals';
import { findPost } from '@promoter/slots';

const LINK = 'https://voltagegpu.com/?utm_id=A-20261122T0900';
const draft = { utmId: 'A-20261122T0900', text: `Rent 8x H200 (50% off?) on voltagegpu.com, code SHA+1 #GPU ${LINK}` };
const WORDS = 'Rent 8x H200 (50% off?) on';
const media = { file: 'rack.gif', alt: 'Lights run along a rack.' };

const isFound = (text: string, change: object = {}) =>
  findPost([{ xId: '1', text, createdAt: null, urls: [] }], { ...draft, ...change }) !== undefined;

describe('finding a post whose links X does not tell', () => {
  test.each([
    ['all links shortened', `${WORDS} https://t.co/bare, code SHA+1 #GPU https://t.co/AbC123`],
    ['one of the links shortened', `${WORDS} voltagegpu.com, code SHA+1 #GPU https://t.co/AbC123`],
    ['decomposed letters and other blanks', ` ${draft.text.normalize('NFD').replace(' ', '\n')}\n`],
  ])('%s: it is found by the text around them', (_, text) => {
    expect(isFound(text)).toBe(true);
  });

  test.each([
    ['other words', `${WORDS} https://t.co/bare, code SHA+2 #GPU https://t.co/AbC123`],
    ['more words', `${WORDS} https://t.co/bare, code SHA+1 #GPU https://t.co/AbC123 now`],
    ['fewer words', `${WORDS} https://t.co/bare #GPU https://t.co/AbC123`],
    ['a link in the place of a word', `https://t.co/x 8x H200 (50% off?) on voltagegpu.com, code SHA+1 #GPU ${LINK}`],
    ['two links in one word', `${WORDS} voltagegpu.com, code SHA+1 #GPU https://t.co/a.https://t.co/b`],
    ['nothing but a link', 'https://t.co/AbC123'],
    ['another slot’s link', draft.text.replace('T0900', 'T1030')],
    ['words where a pattern would match', draft.text.replace('off?)', 'of)')],
  ])('%s: it is another post', (_, text) => {
    expect(isFound(text)).toBe(false);
  });

  test('a picture is one more link at the end, where the draft has one', () => {
    const text = `${WORDS} voltagegpu.com, code SHA+1 #GPU https://t.co/AbC123 https://t.co/pic`;
    expect(isFound(text)).toBe(false);
    expect(isFound(text, { media })).toBe(true);
    expect(isFound(draft.text, { media })).toBe(true);
  });
});
