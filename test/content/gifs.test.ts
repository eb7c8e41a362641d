import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { compose, parseBrand } from '@promoter/content';
import { gifFileOf } from '@promoter/domain';
import { aBrand } from '../support/content/a-brand.ts';
import { aRequest, composed, draftOf, writePosts } from '../support/content/a-request.ts';

const RACK = { file: 'rack.gif', alt: 'Lights run along a rack of servers.' };
const FANS = { file: 'fans.gif', alt: 'Fans turn behind a grille.' };
const TOKENS = { file: 'tokens.gif', alt: 'Words appear on a terminal.' };

const withGifs = (...gifs: typeof brand.gifs) => ({ ...brand, gifs });

describe('the GIF of a post', () => {
  test('without GIFs in the catalogue a post is what it was before there were any', () => {
    expect(brand.gifs).toEqual([]);
    expect(draftOf(aRequest())).not.toHaveProperty('media');
  });

  test('is frozen in the draft with its alt text, named in the story, and leaves the text as it is', () => {
    const { draft, decision } = composed(compose(aRequest({ brand: withGifs(RACK) })));
    expect(draft).toEqual({ ...draftOf(aRequest()), media: RACK });
    expect(decision.story.join(' ')).toMatch(/rack\.gif/);
  });

  test('is the same for the same slot and history', () => {
    const gifs = withGifs(RACK, FANS, TOKENS);
    expect(draftOf(aRequest({ brand: gifs }))).toEqual(draftOf(aRequest({ brand: gifs })));
  });

  test('takes turns on each account, and is never on two of its posts in a row', () => {
    const posts = writePosts(24, () => ({ brand: withGifs(RACK, FANS, TOKENS) }));
    for (const account of ['A', 'B']) {
      const files = posts.filter(({ slot }) => slot.account === account).map(({ draft }) => gifFileOf(draft.media));
      expect(files.slice(0, 6)).toEqual([...files.slice(0, 3), ...files.slice(0, 3)]);
      expect(new Set(files)).toEqual(new Set(['rack.gif', 'fans.gif', 'tokens.gif']));
    }
  });

  test('where the catalogue has only one, every other post goes without', () => {
    const posts = writePosts(12, () => ({ brand: withGifs(RACK) })).filter(({ slot }) => slot.account === 'A');
    expect(posts.map(({ draft }) => gifFileOf(draft.media) ?? null).slice(0, 4)).toEqual([
      'rack.gif',
      null,
      'rack.gif',
      null,
    ]);
  });

  test('suits the angle and what is sold, or there is none', () => {
    const gifs = withGifs({ ...RACK, kinds: ['gpu'] }, { ...TOKENS, kinds: ['model'], angles: ['cost', 'latency'] });
    for (const { draft } of writePosts(24, () => ({ brand: gifs }))) {
      if (gifFileOf(draft.media) === 'tokens.gif') expect(['cost', 'latency']).toContain(draft.angle);
    }
    const elsewhere = withGifs({ ...RACK, angles: ['support'] });
    expect(draftOf(aRequest({ brand: elsewhere })).angle).toBe('cost');
    expect(draftOf(aRequest({ brand: elsewhere }))).not.toHaveProperty('media');
  });
});

describe('a catalogue is refused', () => {
  const faultOf = (...gifs: unknown[]) => {
    const parsed = parseBrand({ ...aBrand(), gifs });
    return parsed.ok ? null : parsed.faults[0];
  };

  test('with sound GIFs it is not', () => {
    expect(faultOf({ ...RACK, kinds: ['gpu'], angles: ['cost'] }, FANS)).toBeNull();
  });

  test.each([
    ['a path for a file', { ...RACK, file: '../rack.gif' }, 'gifs[0].file', 'must be a file name'],
    ['another kind of file', { ...RACK, file: 'rack.mp4' }, 'gifs[0].file', 'must be a file name'],
    ['no alt text', { ...RACK, alt: ' ' }, 'gifs[0].alt', 'must say what the GIF shows'],
    ['an alt text that X would refuse', { ...RACK, alt: 'a'.repeat(1_001) }, 'gifs[0].alt', 'at most 1000'],
    ['an alt text that claims', { ...RACK, alt: 'The fastest rack there is.' }, 'gifs[0].alt', 'superlative'],
    ['an unknown angle', { ...RACK, angles: ['price'] }, 'gifs[0].angles[0]', ''],
    ['no angle at all', { ...RACK, angles: [] }, 'gifs[0].angles', ''],
    ['a misspelt field', { ...RACK, kind: ['gpu'] }, 'gifs[0]', ''],
  ])('for %s', (_, gif, path, message) => {
    expect(faultOf(gif)).toMatchObject({ path, message: expect.stringContaining(message) });
  });

  test('for a file that is named twice', () => {
    expect(faultOf(RACK, { ...FANS, file: 'rack.gif' })).toMatchObject({ path: 'gifs' });
  });
});
