import type {PackMetrics} from '../pack.js';

const invertedBand =
  'Greenwood, ponto a ponto, na escala escolhida nas opções; para a mediana e outros quantis, por inversão da banda (Brookmeyer e Crowley)';

const ratingInterval =
  'Wilson para a proporção; t para as médias, cortado nos extremos da escala, e nenhum com uma só resposta ou com todas iguais';

const everySubscription = 'Nenhum: contam-se todas as assinaturas, não uma amostra';

const ratioOfSums =
  'De uma razão de somas, com as contas como amostra (Cochran); nenhum com uma só conta ou quando todas têm a mesma razão';

const waitingInterval =
  'Greenwood, na escala escolhida nas opções; para a mediana, por inversão da banda (Brookmeyer e Crowley)';

export const metrics: PackMetrics = {
  arr: {
    label: 'Receita recorrente anual',
    about:
      'O que todas as assinaturas ativas valem por ano se nada mudar: doze vezes a receita recorrente mensal. Pagamentos únicos não contam.',
    interval: everySubscription,
  },
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Média das respostas à afirmação de que tudo foi facilitado, de 1 (discordo totalmente) a 7 (concordo totalmente). Ou a proporção de quem concorda, conforme a opção escolhida.',
    interval: ratingInterval,
  },
  complaints: {
    label: 'Reclamações por conta e por mês',
    about:
      'Tickets de reclamação por cada mês em que uma conta foi cliente: as que chegaram tarde ou saíram cedo contam pelo tempo em que estiveram.',
    interval: 'exato para uma contagem de Poisson (Garwood); mesmo sem tickets desse tipo há um limite superior',
  },
  csat: {
    label: 'Satisfação do cliente (CSAT)',
    about:
      'Proporção de quem dá uma das notas mais altas, 4 ou 5 em 5, à pergunta sobre a sua satisfação. Ou a média das notas, conforme a opção escolhida.',
    interval: ratingInterval,
  },
  'cohort-retention': {
    label: 'Retenção por coortes',
    headlineLabel: 'Voltaram um período depois',
    about:
      'Proporção de quem começou em um período e voltou um, dois, três… períodos depois. As células cujo tempo ainda não passou são assinaladas e não entram nas médias.',
    interval:
      'Wilson, por célula e para a média ponderada das células completas. Com coortes recorrentes, a mesma pessoa conta em várias, e o intervalo da média é demasiado estreito',
  },
  crr: {
    label: 'Taxa de retenção de clientes',
    about:
      'Contas que pagam no fim destes meses, menos as novas, em relação às que pagavam no início. As contas que voltaram contam, por isso pode passar de 100%.',
    interval: 'Wilson na forma de coorte, em que é uma proporção; nenhum para a fórmula habitual, que não o é',
  },
  'days-to-onboard': {
    label: 'Dias de onboarding',
    headlineLabel: 'Mediana dos dias de onboarding',
    about:
      'Dias de calendário locais completos desde o primeiro dia de uma conta até o dia em que o onboarding terminou. As contas que ainda não terminaram contam durante o tempo em que foram acompanhadas.',
    interval: invertedBand,
  },
  grr: {
    label: 'Retenção bruta de receita',
    about:
      'O que as contas que pagavam no início destes meses ainda pagam disso. Uma conta que paga mais conta com o que pagava então, para que a expansão não esconda perdas.',
    interval: ratioOfSums,
  },
  'first-response-time': {
    label: 'Tempo até à primeira resposta',
    about:
      'Mediana das horas desde a abertura de um ticket até à primeira resposta pública de um agente. Os tickets sem resposta contam pelo tempo que já esperaram.',
    interval: waitingInterval,
  },
  'health-score': {
    label: 'Saúde das contas',
    headlineLabel: 'Contas em risco',
    about:
      'Cada componente de uma conta é situado entre o pior valor (0) e o melhor (100); a pontuação é a média ponderada de todos. Em um só número: a proporção de contas em risco.',
    interval:
      'Intervalo de Wilson para a proporção em risco: quanto poderia variar só por acaso se as contas fossem uma amostra',
  },
  'logo-churn': {
    label: 'Churn de contas',
    about:
      'Proporção de contas que deixaram de pagar; cada uma conta como uma, pague o que pagar. Uma conta que perde uma de várias assinaturas não saiu.',
    interval:
      'Wilson, em um mês, com as contas do início, ou estas e as novas, como amostra; nenhum em vários meses, em que uma conta pode sair mais de uma vez, nem para a média, que não conta ninguém',
  },
  mrr: {
    label: 'Receita recorrente mensal',
    about:
      'O que todas as assinaturas ativas valem por mês, seja qual for o intervalo de pagamento e já com descontos. Períodos de teste, assinaturas em pausa e pagamentos únicos não contam.',
    interval: everySubscription,
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Proporção de quem responde 9 ou 10 menos a de quem responde de 0 a 6 à pergunta sobre a probabilidade de recomendar.',
    interval:
      'Intervalo de score para uma diferença de proporções trinomial (Tango): não sai da escala e contém sempre a estimativa',
  },
  nrr: {
    label: 'Retenção líquida de receita',
    about:
      'O que pagam agora as contas que pagavam no início destes meses, em relação ao que pagavam então. A expansão conta, por isso pode passar de 100%; as contas que chegaram ou voltaram depois, não.',
    interval: ratioOfSums,
  },
  'quick-ratio': {
    label: 'Quick ratio',
    about:
      'Receita recorrente mensal ganha com contas novas, em crescimento ou que voltaram, por cada unidade perdida por churn e contração. Acima de 1 a receita cresce; 4 é considerado bom.',
    interval: 'Nenhum: contam-se todos os movimentos, não uma amostra',
  },
  'resolution-time': {
    label: 'Tempo de resolução',
    about:
      'Mediana das horas desde a abertura de um ticket até à sua resolução. Os tickets abertos, ou reabertos, contam pelo tempo em que foram acompanhados.',
    interval: waitingInterval,
  },
  'retention-curve': {
    label: 'Curva de retenção',
    headlineLabel: 'Mediana do tempo de permanência das contas',
    about:
      'Proporção de contas que continuam em cada idade, em dias a partir do primeiro dia. As contas que não saíram contam durante o tempo em que foram acompanhadas.',
    interval:
      'Greenwood, ponto a ponto, na escala escolhida nas opções; para a mediana e os quartis, por inversão da banda (Brookmeyer e Crowley); para as médias restritas, normal',
  },
  'sla-attainment': {
    label: 'Cumprimento do SLA',
    about:
      'Proporção de tickets respondidos dentro do prazo. Os que esperam mais contam como incumprimento; os que ainda têm tempo ficam de fora.',
    interval: 'Wilson',
  },
  'time-to-value': {
    label: 'Time to value',
    headlineLabel: 'Mediana do time to value',
    about:
      'Dias desde o início até o primeiro valor obtido. Quem ainda não chegou lá conta durante o tempo em que foi acompanhado, para que uma coorte jovem não pareça rápida.',
    interval: invertedBand,
  },
};
