import type { Discipline } from './discipline.ts';

export const KOREAN_MUSIC: Discipline = {
  category: 'entertainment',
  says: 'Korean music',
  events: `
mama awards, mama2024, mama2025, mama vote, mma2024, mma2025, melon music awards, golden disc awards, gda, aaa2024,
aaa2025, music bank, inkigayo, m countdown, mcountdown, show champion, show music core, music core, kcon, smtown live,
1st win, 2nd win, 3rd win, 1stwin, 2ndwin, 3rdwin, waterbomb, seoul music awards, hanteo music awards, circle chart,
weverse con`,
  sides: '',
  people: `
jungkook, jimin, taehyung, namjoon, yoongi, hoseok, seokjin, jisoo, jennie, lalisa, rose, nayeon, jihyo, tzuyu, sana,
momo, karina, ningning, giselle, wonyoung, jang wonyoung, yujin, an yujin, gaeul, leeseo, sakura, kazuha, chaewon,
yunjin, eunchae, ryujin, yeji, chaeryeong, yuna, haewon, sullyoon, jiwoo, kyujin, ahyeon, ruka, pharita, rami, rora,
chiquita, wonhee, minju, moka, iroha, yunah, hyunjin, felix, bang chan, lee know, changbin, han jisung, seungmin,
mingyu, wonwoo, hoshi, woozi, jeonghan, scoups, dokyeom, seungkwan, the8, soobin, yeonjun, beomgyu, taehyun, hueningkai,
heeseung, jungwon, sunghoon, sunoo, haechan, jaemin, jeno, renjun, chenle, jisung, mark lee, doyoung, taeyong, jaehyun,
yuta, jungwoo, johnny suh, hongjoong, seonghwa, yunho, yeosang, mingi, wooyoung, jongho, choi san, zhang hao,
sung hanbin, hanbin, gyuvin, taerae, gunwook, wonbin, sungchan, shotaro, eunseok, sohee, taesan, leehan, woonhak,
sungho, riwoo, taeyang, daesung, baekhyun, chanyeol, kyungsoo, suho, sehun, xiumin, lay zhang, taemin, onew, minho, iu,
taeyeon, yoona, tiffany young, hwasa, solar mamamoo, moonbyul, wheein, miyeon, minnie, soyeon, yuqi, shuhua, irene,
seulgi, wendy, yeri, chungha, sunmi, hyuna, somi, jeon somi, bibi, zico, jay park, heize, roy kim, day6, young k,
wonpil, dowoon, sungjin, bambam, jackson wang, yugyeom, mark tuan, jinyoung, youngjae, jay b`,
};
