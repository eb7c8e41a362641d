import { AMERICAN_FOOTBALL } from './american-football.ts';
import { AWARDS_CHARTS_AND_THE_STAGE } from './awards-charts-and-the-stage.ts';
import { BASEBALL } from './baseball.ts';
import { BASKETBALL } from './basketball.ts';
import { CRICKET } from './cricket.ts';
import type { Discipline } from './discipline.ts';
import { FIGHTING_SPORTS } from './fighting-sports.ts';
import { FOOTBALL } from './football.ts';
import { HOCKEY } from './hockey.ts';
import { INDIAN_CINEMA } from './indian-cinema.ts';
import { KOREAN_MUSIC } from './korean-music.ts';
import { MOTOR_RACING } from './motor-racing.ts';
import { RUGBY } from './rugby.ts';
import { TENNIS } from './tennis.ts';
import { WRESTLING } from './wrestling.ts';

export type { Discipline } from './discipline.ts';

/**
 * Who is placed by today's list. Players, squads and cards of the seasons 2023 to 2026, and artists on the charts and screens of
 * those years, from general knowledge; as of 2026-11.
 */
export const DISCIPLINES: readonly Discipline[] = [
  CRICKET,
  FOOTBALL,
  BASKETBALL,
  AMERICAN_FOOTBALL,
  BASEBALL,
  HOCKEY,
  TENNIS,
  MOTOR_RACING,
  FIGHTING_SPORTS,
  WRESTLING,
  RUGBY,
  AWARDS_CHARTS_AND_THE_STAGE,
  KOREAN_MUSIC,
  INDIAN_CINEMA,
];
