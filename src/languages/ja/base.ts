import {unreadCells} from '../../element/unread-cells.js';
import type {PackBase} from '../pack.js';

const kinds: Readonly<Record<string, string>> = {user: '人', account: 'アカウント', response: '件の回答'};
const weekdays = {monday: '月曜日', sunday: '日曜日', saturday: '土曜日'} as const;

export const base: PackBase = {
  loading: '読み込み中…',
  loadingRows: (rows) => `読み込み中…（${rows}行まで）`,
  refreshing: '更新中（前回の値を表示）',
  stale: '数値を更新できませんでした。',
  noData: 'まだ表示するものがありません。データソースを指定してください：',
  tryAgain: '再試行',
  tools: 'ツール',
  showTable: '数値を表で見る',
  showDefinition: '計算方法',
  export: 'ファイルに保存',
  exportAs: {csv: '数値（CSV）', json: '数値（JSON）', svg: '画像（SVG）', png: '画像（PNG）'},
  failed: 'データを読み込めませんでした。',
  failures: {
    network: 'サーバーに接続できませんでした。',
    timeout: 'サーバーからの応答が時間内にありませんでした。',
    unauthorized: 'このデータを見る権限がないか、サインアウトされています。',
    'not-found': 'このアドレスにはデータがありません。',
    server: 'サーバーが応答できませんでした。',
    'too-large': 'データが大きすぎて、ここには表示できません。',
    unreadable: 'データを読み取れませんでした。',
    'wrong-columns': '必要な列がデータにありません。',
    'unknown-format': 'データの形式が不明です。',
  },
  range: (lower, upper) => `${lower}〜${upper}`,
  level: (percent) => `${percent}信頼区間`,
  asOf: (moment) => `${moment}時点`,
  leftOut: (_n, count) => `${count}行を除外`,
  unreadable: (_n, count) => `読み取れないセル${count}個`,
  insufficient: {
    'small-group': ({made}, {count}) =>
      `${count(made.scope.minimumGroup)}未満のグループの情報がわかってしまうため、表示しません`,
    'too-few': ({made}, {count}) => `${count(made.scope.minimumGroup)}未満は表示しません`,
    'no-moments': '日時のある行がありません',
    'no-number': '一つの数値にまとめられません',
    'no-responses': 'まだ回答がありません',
    'no-valid-responses': '0〜10の整数の回答がありません',
    'no-answer-on-scale': ({terms: {from = 0, to = 0}}) => `${from}〜${to}の整数の回答がありません`,
    'no-tickets': '基準日より前に作成されたチケットがありません',
    'all-pending': 'すべてのチケットが、まだ目標時間内です',
    'no-exposure': 'この期間に契約中のアカウントがありません',
    'nps/no-accounts': 'アカウントのわかる回答がありません',
    'no-revenue': '回答したアカウントに売上がありません',
    'no-subscriptions': '開始した有料サブスクリプションがまだありません',
    'mixed-currencies': '複数の通貨が混在しているため、合計しません',
    'no-rate': '換算レートのない通貨があります',
    'account-spend/nobody-paid': 'この日に支払っているアカウントがありません',
    'nobody-paid': 'この期間の初めに支払っていたアカウントがありません',
    'nothing-moved': 'この期間に売上の増減がありません',
    'no-losses': '減少がないため、比率に上限がありません',
    'no-contracts': 'この日に有効な有料契約がありません',
    'no-base-sales': '比較する最初の年に売上がありません',
    'nothing-due': 'この期間に更新期限を迎えた契約がありません',
    'all-open': '期限を迎えた契約は、すべてまだ未決です',
    'no-quota': '更新目標のあるCSMがいません',
    'cohort-retention/no-accounts': 'この期間に、アカウントのわかるイベントがありません',
    'no-starters': 'この期間に始めた人はいません',
    'not-yet': '十分に時間のたったコホートがまだありません',
    'retention-curve/no-accounts': ({terms}) => {
      if ((terms['endedBefore'] ?? 0) > 0) return 'すべてのアカウントが、観察の開始前に離脱していました';
      if ((terms['unusable'] ?? 0) > 0) return '観察期間のある行がありません';
      return '基準日より前に利用を始めたアカウントがありません';
    },
    'retention-curve/median-not-reached': ({terms: {survival = 0, age = 0}}, {percent, decimal}) =>
      `まだ半数は離脱していません：${decimal(age, 0)}日後も${percent(survival)}が継続`,
    'median-not-reached': '観察期間中に到達したのは半数未満です',
    'time-to-value/nobody-started': ({made}) =>
      `始めた人がいません：「${String(made.options['startEvent'])}」というイベントがありません`,
    'days-to-onboard/nobody-started': '基準日より前に利用を始めたアカウントがありません',
    'health-score/no-accounts': 'この時点で契約中のアカウントがありません',
    'no-components': '測定されている指標がありません。測定値を渡すか、計算する指標を指定してください',
    'no-values': 'どの指標にも、値のあるアカウントがありません',
    'no-scores': 'スコアのあるアカウントがありません',
  },
  memberList: {
    title: (label) => (label === '' ? '該当者' : `該当者：${label}`),
    close: '閉じる',
    loading: '該当者を調べています…',
    failed: '該当者を調べられませんでした。',
    unknown: 'データからは該当者がわかりません。',
    suppressed: '少数のため、名前は表示しません。',
    count: (_n, count, by) => `${count}${kinds[by] ?? ` ${by}`}`,
    more: (_n, count) => `ほか${count}件`,
    save: '一覧を保存（CSV）',
  },
  definition: {
    formula: '計算式',
    interval: '区間',
    options: 'オプション',
    scope: '範囲',
    data: 'データ',
    source: '出典',
    scopeOf: ({asOf, timeZone, weekStart, level}, {moment, percent}) =>
      `${moment(asOf)}時点、${timeZone}、週は${weekdays[weekStart]}始まり、信頼水準${percent(level)}`,
    dataOf: (kept, read, table) => `${table}の${read}行中${kept}行`,
    issueOf: unreadCells,
  },
};
