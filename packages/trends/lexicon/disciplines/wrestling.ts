import type { Discipline } from './discipline.ts';

export const WRESTLING: Discipline = {
  category: 'sports',
  says: 'wrestling',
  events: `
wwe, wwe raw, wwe nxt, smackdown, wrestlemania, royal rumble, summerslam, survivor series, money in the bank,
elimination chamber, wwe backlash, crown jewel, clash in paris, wrestlepalooza, aew, aew dynamite, aew collision,
aew rampage, aew all out, aew revolution, double or nothing aew, full gear, forbidden door, wrestledream, njpw,
wrestle kingdom, tna impact, saturday nights main event, evolution wwe, lucha libre, cmll`,
  sides: '',
  people: `
roman reigns, cody rhodes, seth rollins, cm punk, jey uso, solo sikoa, jacob fatu, tama tonga, sami zayn, kevin owens,
gunther, drew mcintyre, la knight, bron breakker, bronson reed, randy orton, john cena, aj styles, damian priest,
finn balor, dominik mysterio, dirty dom, rey mysterio, penta, dragon lee, ludwig kaiser, chad gable,
el grande americano, ilja dragunov, carmelo hayes, trick williams, je'von evans, oba femi, ricky saints, ethan page,
the miz, shinsuke nakamura, sheamus, karrion kross, aleister black, santos escobar, joe hendry, rhea ripley, iyo sky,
bianca belair, becky lynch, jade cargill, tiffany stratton, liv morgan, raquel rodriguez, roxanne perez,
stephanie vaquer, nia jax, bayley, lyra valkyria, charlotte flair, alexa bliss, asuka, kairi sane, piper niven,
chelsea green, maxxine dupri, zelina vega, ivy nile, sol ruca, jordynne grace, kelani jordan, zaria, blake monroe,
hangman page, hangman adam page, jon moxley, swerve strickland, will ospreay, ospreay, kenny omega, kazuchika okada,
mjf, darby allin, orange cassidy, konosuke takeshita, takeshita, ricochet, claudio castagnoli, wheeler yuta,
kyle fletcher, mark briscoe, samoa joe, adam copeland, christian cage, bobby lashley, shelton benjamin, toni storm,
timeless toni storm, mariah may, mercedes mone, jamie hayter, kris statlander, willow nightingale, thekla, britt baker,
hikaru shida, young bucks, the young bucks, tetsuya naito, hiroshi tanahashi, zack sabre jr, gabe kidd, triple h,
the undertaker, steve austin, kofi kingston, xavier woods, tozawa, dustin rhodes, moxley`,
};
