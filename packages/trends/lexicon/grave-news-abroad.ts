import type { GraveNews } from './grave-news.ts';

/**
 * The words of grave news in Hindi, in both its scripts, French, Spanish, Portuguese, German and Italian, without accents and
 * in the forms that headlines have. Left out: what means something harmless in English or in sport (`ataque`, `Brand`, `tot`).
 */
const TRAGEDIES = `
मौत मृत मृतक मरे मारे भगदड़ हादसा हादसे दुर्घटना आग भूकंप बाढ़ विस्फोट धमाका घायल लापता शव निधन शोक श्रद्धांजलि आत्महत्या डूबे त्रासदी
bhagdad ghayal zakhmi bhookamp bhukamp bhuskhalan mrityu mritak laash dehant shraddhanjali aatmahatya atmahatya khudkushi durghatna
doobne visfot lapata hataahat
ecrase secrase ecrasent secrasent fusillade seisme noyade noye noyee noyes disparus disparition tues tuees meurt meurent mourir
decedes victime victimes drame tragedie catastrophe bousculade effondrement seffondre effondre deraillement deraille inondation
incendies obseques deuil blessee blessees accidents naufrage percute secousse canicule
choque victima victimas ahogado ahogada ahogados desaparecido desaparecida desaparecidos derrumbe colapso avalancha estampida
accidentes suicidio inundacion sismo temblor incendios heridas herida fallecen fallecidos fallecida murieron descarrila
descarrilamiento naufragio avionazo terremotos tragedias
vitima vitimas explosao afogado afogada desabamento desaba deslizamento enchente enchentes terremoto mortas ferido ferida velorio
sepultamento naufragios
erdbeben ungluck absturz abgesturzt getotet verletzte verletzten todesopfer hochwasser lawine grossbrand entgleist tragodie
katastrophe verstorben starb sterben stirbt ertrunken vermisst suizid selbstmord einsturz massenpanik schiffbruch trauer
crolla crollo strage esplosione vittime vittima muoiono annegato annegata deragliato deraglia alluvione valanga schianto
precipita disperso dispersi frana suicida incidenti terremoti lutto
`;
const VIOLENCE = `
हत्या गोलीबारी गोली बलात्कार दुष्कर्म अपहरण आतंकी हमला हमले दंगा हिंसा गिरफ्तार बम युद्ध
golibari balatkar apharan aatanki aatankwadi danga dange hinsa
attentats poignarde poignardee agresse agressee agressions otage otages enlevement meurtres assassine assassinee feminicide
pedocriminalite violences guerre tuerie
atentado atentados tiroteos apunalado apunalada apunala secuestro balacera asesinatos asesina asesinan matan guerra rehenes
esfaqueado esfaqueada sequestro baleado baleada baleados facada facadas chacina assassinatos matou refens tiroteios
anschlag messerangriff messerattacke schiesserei ermordet erstochen erschossen vergewaltigung amoklauf geisel geiseln
missbrauch krieg leiche
sparatoria uccisa uccisi ucciso accoltellato accoltellata attentato stupro ostaggi rapina aggressione guerra
`;

/** French elides before a vowel, and headlines are read without the apostrophe: `l'incendie` is `lincendie`. */
const elided = (word: string): string[] =>
  /^[aehiou]/.test(word) ? [word, `l${word}`, `d${word}`, `s${word}`] : [word];

const formsOf = (list: string): string =>
  list
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(elided)
    .map((word) => `=${word}`)
    .join(',');

export const GRAVE_NEWS_ABROAD: readonly GraveNews[] = [
  {
    category: 'tragedy',
    says: `${formsOf(TRAGEDIES)}, ${formsOf('incendie accident explosion inondations eboulement')}, =mare|=maare =gaye|=gae|=gayi,
=aag =lagi|=lagne, queda|caida =de =aviao|=avion|=helicoptero, =tremblement =de =terre, =brand =in =disco|=wohnhaus|=hotel|=haus|=klinik|=heim|=schule|=kirche,
# =tote|=toten|=morts|=muertos|=mortos|=morti, =tote =bei|=nach|=und|=in, =tot =aufgefunden, =perd|=perdent =la =vie, =pierde|=pierden|=perde|=perdem =la|=a =vida,
=trouve|=trouvee|=retrouve|=retrouvee =mort|=morte, =hallado|=hallada|=hallan|=encontrado|=encontrada =muerto|=muerta|=morto|=morta`,
  },
  {
    category: 'violence',
    says: `${formsOf(VIOLENCE)}, =coups =de =feu|=couteau, =garde =a =vue, =ataque =terrorista|=aereo|=armado|=con, =mata =a =su|=tiros|=facadas`,
  },
];
