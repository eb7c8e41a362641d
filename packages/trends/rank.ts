export { type PassedOver, type Ranking, type RankRequest, rankTrends } from './rank/rank-trends.ts';
