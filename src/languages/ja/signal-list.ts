import type {Amount, Rate, SignalWords, Span} from '../../components/signal-list/signal-list.words.js';
import type {RenewalRisk} from '../../metrics/health/signal.js';

const units: Readonly<Record<Span['unit'], string>> = {hour: '時間', day: '日', week: '週間'};
const span = ({text, unit}: Span): string => `${text}${units[unit]}`;
const range = ({lower, upper}: Rate): string => `${lower}～${upper}`;
const risks: Readonly<Record<RenewalRisk, (touchDays: Amount) => string>> = {
  'use-falls': () => '利用が減っています',
  'low-health': () => 'ヘルススコアが低い状態です',
  'no-touch': ({text}) => `${text}日間接触がありません`,
};

export const signalList: SignalWords = {
  takeaway: ({flagged, judged, revenue, urgent}) => [
    [`${judged.text}アカウント中${flagged.text}件`],
    'に早期シグナルがあります',
    revenue === null ? '' : `（MRRは${revenue.all}のうち${revenue.flagged}）`,
    urgent.n === 0 ? '。急ぎのものはありません。' : `。うち${urgent.text}件は今すぐ対応が必要です。`,
  ],
  nothing: (judged, rules) => [
    ['早期シグナルはありません'],
    `：${judged.text}アカウントを${rules.text}件のルールで判定しました。`,
  ],
  severities: {risk: '今すぐ対応', watch: '要確認'},
  rules: {
    'renewal-at-risk': '更新の懸念',
    'usage-drop': '利用の減少',
    'health-drop': 'ヘルスの低下',
    'ticket-waiting': '回答待ち',
  },
  label: (name, rule) => `${name}：${rule}`,
  filter: '表示するシグナル',
  all: 'すべて',
  caption: 'アカウント別の早期シグナル',
  reasons: {
    'usage-drop': ({drop, weeks, before, now}) =>
      `利用が${weeks.text}週間で${drop}減りました（イベント${before}件から${now}件）。`,
    'health-drop': ({points, days, before, now, low}) =>
      `ヘルススコアが${days.text}日間で${points.text}ポイント下がり（${before}から${now}）${low ? '、現在はリスクのある状態です' : 'ました'}。`,
    'renewal-at-risk': ({contracts, date, days, risks: found, touchDays}) => {
      const when = days.n === 0 ? '本日' : `${days.text}日後（${date}）`;
      const what =
        contracts.n === 1
          ? `契約の更新期限は${when}です`
          : `${contracts.text}件の契約が更新期限を迎え、最初は${when}です`;
      return `${what}：${found.map((risk) => risks[risk](touchDays)).join('、')}。`;
    },
    'ticket-waiting': ({tickets, longest, target}) =>
      tickets.n === 1
        ? `問い合わせが${span(longest)}、最初の回答を待っています（目標は${target.text}時間）。`
        : `${tickets.text}件の問い合わせが最初の回答を待っており、最長は${span(longest)}です（目標は${target.text}時間）。`,
  },
  evidence: {
    'usage-drop': ({p, tested, ...rate}) =>
      `以前の利用の${rate.share}（${range(rate)}）。偶然による確率：p\u00a0${p}（${tested.text}アカウントの検定を補正）。`,
    'health-drop': ({component, before, now, components}) =>
      `最も響いたのは「${component}」（${before}から${now}）。スコアは以前と同じ${components.text}項目で構成されています。`,
    'renewal-at-risk': (contracts, rate) =>
      rate === null
        ? `前年に終了した契約は${contracts.text}件のみで、率を出すには少なすぎます。`
        : `前年の更新率：${contracts.text}件中${rate.share}（${range(rate)}）。`,
    'ticket-waiting': (tickets, days, rate) =>
      rate === null
        ? `${days.text}日間の問い合わせは${tickets.text}件のみで、率を出すには少なすぎます。`
        : `${days.text}日間に期限内に回答：${tickets.text}件中${rate.share}（${range(rate)}）。`,
  },
  nextStep: '次の一手：',
  steps: {
    'call-sponsor': () => '先方の責任者に電話し、何が変わったかを尋ねる。',
    'ask-users': () => '利用をやめた人に、妨げになっていることを尋ねる。',
    'work-on-component': (component) => `まず「${component}」に取り組む。`,
    'arrange-talk': (date) => `${date}までに更新についての面談を設定する。`,
    'agree-plan': (date) => `${date}までに先方の責任者と計画を合意する。`,
    'escalate-ticket': () => '本日中に問い合わせをサポート責任者に引き継ぐ。',
    'answer-ticket': () => '本日中に問い合わせに回答する。',
  },
  span,
  dueIn: (days) => (days.n === 0 ? '本日期限' : `期限まで${days.text}日`),
  columns: {
    account: 'アカウント',
    signal: 'シグナル',
    severity: '緊急度',
    revenue: 'MRR',
    reason: '理由',
    evidence: '根拠',
    nextStep: '次の一手',
  },
  shown: (seen, all) => `シグナル${all}件中${seen}件を表示`,
  showMore: ({text}) => `さらに${text}件を表示`,
  showFewer: '表示を減らす',
  noneIn: ({text}) => `${text}アカウントで該当なし`,
  judged: ({text}) => `${text}アカウントを判定`,
  ruleCount: ({text}) => `ルール${text}件`,
  rulesCaption: '判定した内容',
  rule: 'ルール',
  judgedHead: '判定したアカウント',
  fewHead: '判定には少なすぎる',
  few: {
    'renewal-at-risk': ({text}) => `更新の判定材料がない${text}アカウント`,
    'usage-drop': ({text}) => `利用が少なく判定できない${text}アカウント`,
    'health-drop': ({text}) => `スコアの構成が以前と異なる${text}アカウント`,
    'ticket-waiting': ({text}) => `問い合わせの判定材料が少ない${text}アカウント`,
  },
  notGiven: {
    'renewal-at-risk': '更新は未判定：契約のデータなし',
    'usage-drop': '利用は未判定：イベントのデータなし',
    'health-drop': 'ヘルスは未判定：測定値なし',
    'ticket-waiting': '回答待ちは未判定：問い合わせのデータなし',
  },
  notEnough: {
    'renewal-at-risk': '更新は未判定：リスクを示すデータなし',
    'usage-drop': '利用は未判定：以前の利用が少なすぎる',
    'health-drop': 'ヘルスは未判定：比較できるスコアなし',
    'ticket-waiting': '回答待ちは未判定：判定できるアカウントなし',
  },
  inFile: (all) => `保存したファイルには${all}件すべてを収録`,
};
