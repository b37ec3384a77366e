import type {PackMetrics} from '../../pack.js';

const shareOfCustomers = 'Wilson: quanto a proporção poderia variar só por acaso, se os clientes fossem uma amostra';

export const advocacy = {
  'advocacy-rate': {
    label: 'Taxa de defensores',
    about:
      'Proporção de clientes que fizeram algo pela empresa nos últimos doze meses: deram uma referência, escreveram uma avaliação, indicaram alguém, participaram de um estudo de caso ou falaram em público.',
    interval: shareOfCustomers,
  },
  'co-innovation': {
    label: 'Clientes em projetos conjuntos',
    about: 'Proporção de clientes com um projeto de inovação conjunta, e em que fase estão esses projetos.',
    interval: shareOfCustomers,
  },
  'community-growth': {
    label: 'Crescimento da comunidade',
    about:
      'Taxa mensal a que cresceu a comunidade de clientes: a que leva do primeiro mês ao último se todos os meses forem iguais. O mês em curso não conta.',
    interval: 'Nenhum: contam-se os membros, não uma amostra',
  },
  'influenced-revenue': {
    label: 'Receita influenciada por defensores',
    about:
      'Valor dos negócios ganhos que, antes do fechamento, tiveram contato com uma referência, uma avaliação ou outra ação de um defensor. Cada negócio conta uma vez, por mais contatos que tenha tido. Isso não diz que foi ganho por causa deles.',
    interval: 'nenhum: todos os negócios são contados, não uma amostra',
  },
  'referral-share': {
    label: 'Novos negócios por indicação',
    about: 'Proporção dos novos negócios ganhos que vieram de uma indicação: do número ou do valor.',
    interval: 'Wilson para o número; para o valor, o de uma razão de somas com os negócios como amostra (Cochran)',
  },
  referrals: {
    label: 'Indicações por cliente',
    about:
      'Negócios dos últimos doze meses que vieram de uma indicação, por cliente. Além disso, quantos foram e que proporção dos clientes indicou alguém.',
    interval: 'exato para uma contagem de Poisson (Garwood); mesmo sem indicações há um limite superior',
  },
  'willingness-to-introduce': {
    label: 'Disposição para apresentar',
    about:
      'Proporção de quem apresentaria a empresa a alguém, entre quem respondeu à pergunta. Quem não respondeu não conta.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
