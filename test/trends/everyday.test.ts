import { describe, expect, test } from '@jest/globals';
import { field } from '@promoter/brands/voltagegpu';
import { createClassifier } from '@promoter/trends/classify';

const classify = createClassifier({ field });

describe('what people tag every day may be used, in the languages of the lists', () => {
  test.each([
    '#BonjourTwitter',
    '#BonWeekend',
    '#MercrediMotivation',
    '#KohLanta',
    '#CoupeDeFrance',
    '#FelizLunes',
    '#BuenosDiasATodos',
    '#GranHermano',
    '#CopaDelRey',
    '#BomDia',
    '#SextaFeira',
    '#MotivaçãoDeSegunda',
    '#BBB26',
    '#CopaDoBrasil',
    '#ShubhPrabhat',
    '#KaunBanegaCrorepati',
    '#RanjiTrophy',
    '#Buongiorno',
    '#GutenMorgen',
    'WHAT A MATCH',
    'Fav Actor',
    'IPL History',
  ])('%s', (topic) => {
    expect(classify(topic).usable).toBe(true);
  });

  test.each([
    '#BonjourMacron',
    '#BomDiaLula',
    '#BuongiornoMeloni',
    '#GutenMorgenAfD',
    'Koh Lanta accident',
    'BBB26 racismo',
    'Gran Hermano denuncia',
    'San Fermin muerto',
    '#LaLigaNegreira',
  ])('but not with something else: %s', (topic) => {
    expect(classify(topic).usable).toBe(false);
  });
});

describe('a topic may be harmless by its form', () => {
  test.each([
    '#LaRougeInSeoul_Day1',
    '#WORLDTOUR_IN_MANILA_D2',
    'LIGHTS MV OUT NOW',
    'HBD Rashid Khan',
    '#HappyBirthdaySRK',
  ])('%s', (topic) => {
    expect(classify(topic)).toMatchObject({ usable: true, category: 'entertainment' });
  });

  test.each([
    '#ProtestInSeoul_Day1',
    '#SitInBangkok_Day2',
    '#YatraInBihar_Day3',
    '#TruckersInOttawa_Day4',
    'nazi concept photo',
    'hostage mv out now',
    '#HappyBirthdayTrump',
    '#HBDModi',
  ])('but %s is not', (topic) => {
    expect(classify(topic).usable).toBe(false);
  });
});
