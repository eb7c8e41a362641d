import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { compose } from '@promoter/content';
import { unsuitedOn } from '@promoter/domain';
import { isLinkable, topicOf } from '../../packages/content/topics/topic.ts';
import { aBrand, anIdea } from '../support/content/a-brand.ts';
import { aRequest, aTrend, composed, draftOf } from '../support/content/a-request.ts';
import { aMachine } from '../support/content/offers.ts';

const FRIDAY = '2026-11-27';

describe('a tag has no place in a post of a Friday in November 2026', () => {
  test.each([
    ['#HappyBirthdayTaylor', 'is a greeting'],
    ['#HBDShahRukh', 'is a greeting'],
    ['#20thAnniversary', 'is a greeting'],
    ['#ThankYouRafa', 'speaks to somebody'],
    ['#CongratulationsMax', 'speaks to somebody'],
    ['#WeLoveYouLisa', 'speaks to somebody'],
    ['#10YearsWithBTS', 'is somebody’s anniversary'],
    ['#Got7_1stWin', 'is a fan club’s own'],
    ['#OreoXPokemon', 'is a joint campaign'],
    ['#NIKExLEGO', 'is a joint campaign'],
    ['#OREOwithPokemon', 'is a joint campaign'],
    ['#AWSOutage', 'is an outage'],
    ['#WhatsAppDown', 'is an outage'],
    ['#BoycottAcme', 'makes a demand'],
    ['#JusticeForAnna', 'makes a demand'],
    ['#MondayMotivation', 'names another day'],
    ['#October1st', 'names another day'],
    ['#26November', 'names another day'],
    ['#November', 'names another day', '2026-12-04'],
    ['#Grammys2022', 'names another day'],
  ])('%s %s', (hashtag, why, day = FRIDAY) => {
    expect(unsuitedOn(hashtag, day)).toBe(why);
  });
});

describe('a tag that only looks like one of these has', () => {
  test.each([
    ['#FridayNight'],
    ['#BlackFriday'],
    ['#Grammys2026'],
    ['#WorldCup'],
    ['#HappyHour'],
    ['#Marchesi'],
    ['#Augusta'],
    ['#AugustusGloop'],
    ['#Thanksgiving'],
    ['#LoveIsland'],
    ['#Bangladesh'],
    ['#FreeFire'],
    ['#Touchdown'],
    ['#PhoenixSuns'],
    ['#FoxNews'],
  ])('%s', (hashtag) => {
    expect(unsuitedOn(hashtag, FRIDAY)).toBeUndefined();
  });
});

test.each([
  ['#Arsenal', true],
  ['#Not-A-Tag', false],
  ['#Gold🏅Medal', false],
  ['#2026', false],
])('X would link %s as one tag: %s', (hashtag, linkable) => {
  expect(isLinkable(aTrend({ hashtag }))).toBe(linkable);
});

describe('a topic of the field', () => {
  const ofField = (hashtag: string) =>
    aTrend({ hashtag, topic: hashtag, category: 'tech', ofField: true, domain: true });

  test.each([
    ['#H200', 'product', 'gpu'],
    ['#DeepSeek', 'product', 'model'],
    ['#FineTuning', 'technique', 'gpu'],
    ['#PromptEngineering', 'technique', 'model'],
    ['#pytorch', 'framework', 'gpu'],
    ['#LangChain', 'framework', 'model'],
    ['#NeurIPS2026', 'event', 'gpu'],
    ['#NVIDIA', 'company', 'gpu'],
  ])('%s is a %s, and %s is sold under it', (hashtag, kind, sells) => {
    expect(topicOf(ofField(hashtag), brand)?.field).toMatchObject({ kind, sells });
  });

  test.each([
    '#SatyaNadella',
    '#JensenHuang',
    '#AWSOutage',
    '#AIAct',
    '#DataCenterFire',
  ])('without words for it there is no topic: %s', (hashtag) => {
    expect(topicOf(ofField(hashtag), brand)).toBeUndefined();
    const { draft, decision } = composed(compose(aRequest({ brand: aBrand(), trends: [ofField(hashtag)] })));
    expect(draft.text).not.toContain(hashtag);
    expect(decision.passedOver.map((passed) => passed.hashtag)).toEqual([hashtag]);
  });

  test('stands in the catalogue once', () => {
    const tags = brand.fieldTopics.flatMap((topics) => topics.tags.map((tag) => tag.toLowerCase()));
    expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([]);
  });

  test('has ideas of its group on every account, and at least eight sentences that lead into them', () => {
    for (const { groups, sells } of brand.fieldTopics)
      for (const [account, { fieldHooks, ideas }] of Object.entries(brand.voices)) {
        const about = ideas.filter(
          ({ field, fits }) => fits.kind === sells && field?.some((own) => groups.includes(own)),
        );
        expect([account, groups, about.length >= 2]).toEqual([account, groups, true]);
        for (const group of groups) expect(fieldHooks[group]?.length).toBeGreaterThanOrEqual(8);
      }
  });

  test('begins a post of an idea that is about its group, and of no other', () => {
    const ideas = [anIdea(), anIdea({ id: 'elsewhere', field: ['hours'] }), anIdea({ id: 'nowhere', field: [] })];
    for (let minute = 10; minute < 40; minute += 1) {
      const slot = { ...aRequest().slot, id: `A@2026-11-24T09:${minute}` };
      const draft = draftOf(aRequest({ brand: aBrand({ ideas }), slot, trends: [ofField('#FineTuning')] }));
      expect([draft.text.slice(0, 26), draft.idea]).toEqual(['Planning #FineTuning work?', 'night-shift']);
    }
  });

  test('is not followed by a question of the idea, which would leave its own unanswered', () => {
    const idea = anIdea({ first: ['What does a run on {machine} cost? For one hour, {cost:1h}.'] });
    const draft = draftOf(aRequest({ brand: aBrand({ ideas: [idea] }), trends: [ofField('#FineTuning')] }));
    expect(draft.text).not.toContain('#FineTuning');
  });

  test('is used in every slot, also where the post would do without a trend of another field', () => {
    for (let minute = 10; minute < 40; minute += 1) {
      const slot = { ...aRequest().slot, id: `A@2026-11-24T09:${minute}` };
      expect(draftOf(aRequest({ brand: aBrand(), slot, trends: [ofField('#FineTuning')] })).tags).toContain(
        '#FineTuning',
      );
    }
  });

  test('that is a product brings that product, or there is no post about it', () => {
    const post = (hashtag: string) =>
      draftOf(aRequest({ brand: aBrand(), offers: [aMachine()], trends: [ofField(hashtag)] }));
    expect(post('#H200')).toMatchObject({ product: '8x H200', tags: ['#H200'] });
    expect(post('#H100').text).not.toContain('H100');
    expect(post('#H100').product).toBe('8x H200');
  });
});
