import { describe, expect, test } from '@jest/globals';
import { field } from '@promoter/brands/voltagegpu';
import { createClassifier } from '@promoter/trends/classify';

const classify = createClassifier({ field });

describe('a known name is evidence only where the rest of the topic is known too', () => {
  test.each([
    'AI psychosis',
    'OpenAIFiles',
    '#ThanksOpenAI',
    'Nvidia antitrust',
    '#AskFIFA',
    'Roblox predator',
    'Coldplay CEO',
    'UFC brawl',
    'FIFA Infantino',
    'Fortnite addiction',
    'BLACKPINK CEO',
    'NewJeans contract',
  ])('%s may not be used', (topic) => {
    expect(classify(topic).usable).toBe(false);
  });

  test.each([
    'Nvidia GTC keynote',
    '#OpenAIDevDay',
    'Gemini CLI update',
    '#KubeConEurope',
    'Fortnite new season',
    'Premier League fixtures',
    '#BTSatMAMA',
    '#12YearsWithBTS',
  ])('%s may', (topic) => {
    expect(classify(topic).usable).toBe(true);
  });
});

describe('the number of a flight trends when it did not arrive', () => {
  test.each([
    'AI302',
    '#AI171',
    'BA 38',
    'UA232',
    'QZ8501',
    'flight KE007',
    'MH 370',
  ])('%s may not be used', (topic) => {
    expect(classify(topic)).toMatchObject({ usable: false, domain: false });
  });

  test.each(['RX 580', 'GB200', 'MI300', '#AI2027'])('%s is no flight', (topic) => {
    expect(classify(topic)).toMatchObject({ usable: true, domain: true });
  });
});

describe('people, failures, laws and lawsuits are no technology', () => {
  test.each([
    '#SamAltman',
    'Jensen Huang',
    '#AWSDown',
    'Azure outage',
    'EU AI Act',
    'OpenAI lawsuit',
    'Nvidia antitrust',
    'ChatGPT ban',
    '#PauseAI',
  ])('%s is no domain tag', (topic) => {
    expect(classify(topic)).toMatchObject({ domain: false, usable: false });
    expect(classify(topic).relevance).toBeLessThan(0.55);
  });
});

describe('a name that trends for anything', () => {
  const names = [
    'Taylor Swift',
    'Bad Bunny',
    'Coldplay',
    '#aespa',
    'Sam Altman',
    'Telegram',
    'Discord',
    '#CrowdStrike',
    'Copilot',
    'Starlink',
    'Cybertruck',
    'American Airlines',
    'Wembley',
    'Bodyguard',
    'Dynamite',
    'Line of Duty',
  ];
  const quiet = ['Everything new in the season two trailer', 'The trailer for season two is here'];

  test.each(names)('is not used for itself: %s', (topic) => {
    expect(classify(topic).usable).toBe(false);
  });

  test.each(names)('is used where the headlines of the day agree: %s', (topic) => {
    expect(classify(topic, quiet)).toMatchObject({ usable: true, category: 'entertainment', evidence: 'headline' });
    expect(classify(topic, quiet.slice(1)).usable).toBe(false);
    expect(classify(topic, [...quiet, `${topic} sued`]).usable).toBe(false);
  });
});

describe('another company’s campaign', () => {
  test.each([
    '#WizzAir',
    '#OreoSpaceDunk',
    '#realmeNarzo80ProSaleIsLive',
    '#JISOOwithDIOR',
    'Nike',
    '#ColgateTotalRecall',
  ])('%s is not ours to use', (topic) => {
    expect(classify(topic)).toMatchObject({ usable: false, category: 'business' });
  });

  test.each(['#AusOpen', '#GuinnessSixNations', '#VivoIPL'])('%s is a competition, whoever pays for it', (topic) => {
    expect(classify(topic)).toMatchObject({ usable: true, category: 'sports' });
  });
});

describe('a number beside a name', () => {
  test.each([
    '#YNWA97',
    '#LFC97',
    '#MUFC58',
    '#Juve39',
    '#ManCity115',
    '#PremierLeague115',
    'Premier League 115',
  ])('that counts no round, year or edition is a rest: %s may not be used', (topic) => {
    expect(classify(topic).usable).toBe(false);
  });

  test.each([
    'UFC 300',
    '#UFC300',
    '#IPL2026',
    '#PremierLeague2526',
    '#PremierLeague2027',
    '#WrestleMania42',
    '#StrangerThings5',
    'RTX 6090',
    '#GPT45',
  ])('of a round, a year or an edition says nothing of its own: %s may be used', (topic) => {
    expect(classify(topic).usable).toBe(true);
  });
});

describe('a technology in the news', () => {
  test.each([
    'NYT v OpenAI',
    'Getty v Stability AI',
    'StopOpenAI',
    'ChatGPT psychosis',
    'Meta AI chatbot children',
    'NvidiaGate',
    'Nvidia backdoor',
    'CUDA vulnerability',
    'Character AI teen',
    'AskGrok',
    'AI drones',
    'AI videos',
  ])('for a lawsuit, a scandal or an outcry is no technology: %s', (topic) => {
    expect(classify(topic)).toMatchObject({ domain: false, usable: false });
  });

  test.each([
    'Gemini',
    'Claude',
    'Llama',
    'Mistral',
    'Perplexity',
    'Grok',
    'Copilot',
    'Cursor',
  ])('by a bare name that trends for anything waits for headlines: %s', (topic) => {
    expect(classify(topic).usable).toBe(false);
  });

  test.each([
    'Nvidia',
    'PyTorch',
    'DeepSeek',
    'DeepSeek v3',
    'Gemini 3',
    'Claude Code',
    'Mistral AI',
    'AI video',
  ])('is the field’s own by any other: %s', (topic) => {
    expect(classify(topic)).toMatchObject({ domain: true, usable: true });
  });
});
