export { type DomainTagWish, domainTagFor, domainTags } from './rank/domain-tag.ts';
export { type PassedOver, type Ranking, type RankRequest, rankTrends } from './rank/rank-trends.ts';
