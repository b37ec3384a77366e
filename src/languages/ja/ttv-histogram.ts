import type {NotYet, TtvWords} from '../../components/ttv-histogram/ttv-histogram.words.js';

const people = {user: '人', account: 'アカウント'} as const;
const many = {user: 'ユーザー', account: 'アカウント'} as const;
const oneUnit = {minute: '1分', hour: '1時間', day: '1日'} as const;
const reachedBy = (share: string, time: string | null): string => `${share}：${time ?? '未到達'}`;
const spaced = (text: string | null): string => text ?? '';
const notYetOf = (notYet: NotYet): string => {
  if (notYet === null) return '少数が未到達です';
  return notYet.n === 0 ? '全員が到達しています' : `未到達は${notYet.count}です`;
};

export const ttvHistogram: TtvWords = {
  members: (_n, count, by) => `${count}${people[by]}`,
  times: {
    minute: (_n, text) => `${text}分`,
    hour: (_n, text) => `${text}時間`,
    day: (_n, text) => `${text}日`,
  },
  units: {minute: '分', hour: '時間', day: '日'},
  takeaway: {
    half: ({members, time, limits, notYet}) => [
      `${members}の半数が`,
      [`${time}以内`],
      `${spaced(limits)}に到達し、${notYetOf(notYet)}。`,
    ],
    only: (by, time) => [`唯一の${many[by]}は`, [time], 'で到達しました。'],
    limits: (lower, upper) => `（${lower}〜${upper}）`,
    orMore: (lower) => `（${lower}以上）`,
    fewerThanHalf: ({members, share, time, limits}) => [
      `${members}のうち、到達したのはまだ半数未満です：${time}以内に`,
      [share],
      `${spaced(limits)}。`,
    ],
    none: (n, members, time, by) =>
      n === 1
        ? `唯一の${many[by]}はまだ到達していません（観察期間${time}）。`
        : `${members}のうち、まだ誰も到達していません（観察期間は最長${time}）。`,
    tooFew: (n, members) =>
      n === 1 ? '1件では、ほとんど何も言えません。' : `${members}では、確かなことは言えません。`,
    groups: (first, last) =>
      `半数が到達するまで、「${first.name}」は${first.time}、「${last.name}」は${last.time}かかります。`,
    groupsAlike: 'グループの中央値に明確な差はありません。',
  },
  pill: {
    share: (share, time) => `${time}以内に${share}`,
    unknown: (time) => `${time}以内：まだ不明`,
    handle: '到達率を見る期間',
    spoken: (said, limits) => (limits === null ? said : `${said}、${limits}`),
  },
  median: (time) => `中央値 ${time}`,
  p90: (time) => `p90 ${time}`,
  shortRange: (lower, upper) => `${lower}〜${upper}`,
  from: (lower) => `${lower}以上`,
  shareThere: 'それまでの到達率',
  perBin: (by, width) => {
    if (width === null) return `階級ごとの${many[by]}数`;
    return `${width.n === 1 ? oneUnit[width.unit] : width.text}ごとの${many[by]}数`;
  },
  open: (from) => `${from}+`,
  notYet: '未到達',
  hiddenCount: (minimum) => `< ${minimum}`,
  noGroup: 'グループなし',
  group: (name, share) => `${name} ${share}`,
  tip: {
    between: (from, to) => `${from}〜${to}`,
    andMore: (from) => `${from}以上`,
    notYet: '未到達',
    people: many,
    share: '全体に占める割合',
    shareThere: 'それまでの到達率',
    within: (time) => `${time}以内`,
    median: '中央値',
    notReached: '未到達',
    stillNot: '未到達',
    followed: '観察できた期間の分だけ計算に含めます',
    hidden: (minimum) => `${minimum}未満は表示しません`,
  },
  foot: {
    started: (first, last) => (first === last ? `${first}に開始` : `${first}〜${last}に開始`),
    value: (event) => `最初の「${event}」まで`,
    censored: '未到達は失敗ではなく打ち切りとして計算（Kaplan–Meier法）',
    valueBeforeStart: (_n, count) => `開始前にも到達していた${count}は、その分を含めず`,
    withoutStart: (_n, count) => `開始のない${count}を除外`,
    emptied: (time) => `開始から観察したものが少ないため、曲線は${time}で100%になります`,
    hiddenBars: (minimum) => `${minimum}未満の棒は非表示`,
    hiddenGroups: (_n, count, minimum) => `${minimum}未満の情報がわかる${count}グループは非表示`,
    moreGroups: (_n, count) => `小さい${count}グループは表のみ`,
  },
  table: {
    caption: '最初の価値までの時間',
    from: (unit) => `以上（${unit}）`,
    to: (unit) => `未満（${unit}）`,
    members: many,
    share: '割合',
    shareThere: 'それまでの到達率',
    limits: '区間',
    andMore: '以上',
    notYet: '未到達',
    quantiles: {
      first: (time) => reachedBy('4分の1', time),
      median: (time) => reachedBy('半数', time),
      third: (time) => reachedBy('4分の3', time),
      p90: (time) => reachedBy('9割', time),
    },
    within: (time) => `${time}以内`,
    groupHalf: (name, time) => reachedBy(`「${name}」の半数`, time),
    groupWithin: (name, time) => `「${name}」、${time}以内`,
    naiveMedian: (time) => `到達した人だけの単純な中央値：${time}`,
    naiveMean: (time) => `到達した人だけの単純な平均：${time}`,
  },
};
