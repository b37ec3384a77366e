import type {PackMetrics} from '../../pack.js';

const everySubscription = 'Nenhum: contam-se todas as assinaturas, não uma amostra';

const ratioOfSums =
  'De uma razão de somas, com as contas como amostra (Cochran); nenhum com uma só conta ou quando todas têm a mesma razão';

export const revenue = {
  arr: {
    label: 'Receita recorrente anual',
    about:
      'O que todas as assinaturas ativas valem por ano se nada mudar: doze vezes a receita recorrente mensal. Pagamentos únicos não contam.',
    interval: everySubscription,
  },
  crr: {
    label: 'Taxa de retenção de clientes',
    about:
      'Contas que pagam no fim destes meses, menos as novas, em relação às que pagavam no início. As contas que voltaram contam, por isso pode passar de 100%.',
    interval: 'Wilson na forma de coorte, em que é uma proporção; nenhum para a fórmula habitual, que não o é',
  },
  grr: {
    label: 'Retenção bruta de receita',
    about:
      'O que as contas que pagavam no início destes meses ainda pagam disso. Uma conta que paga mais conta com o que pagava então, para que a expansão não esconda perdas.',
    interval: ratioOfSums,
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
  clv: {
    label: 'Valor do tempo de vida do cliente',
    about:
      'Margem que uma conta traz em toda a sua vida: o que paga por mês vezes os meses que se espera que fique. Sem saídas isso não tem fim e, se não se supõe um churn, não há valor.',
    interval:
      'Wilson para o churn, transposto para o valor, com os meses das contas como amostra e a receita por conta como conhecida; na forma de sobrevivência, normal (Greenwood); para o que já foi pago, t; nenhum para o churn de receita',
  },
  'clv-btyd': {
    label: 'Valor do tempo de vida do cliente em compras repetidas',
    about:
      'O que se espera que um cliente gaste no tempo que vem, quando cada um compra quando quer e ninguém se despede. Modelos de quantas vezes e por quanto se compra são ajustados a todos os pedidos até agora.',
    interval:
      'Só dos parâmetros, pela curvatura da verossimilhança (método delta), na escala logarítmica; não inclui o quanto os clientes diferem por acaso',
  },
  'total-cost-of-ownership': {
    label: 'Custo total de propriedade',
    about:
      'O que custa ter o produto durante toda a sua vida: o custo inicial e os de cada ano, também os previstos, menos o que ainda vale no fim.',
    interval: 'Nenhum: os custos são dados e não dizem quão certos são; compare casos com outras linhas ou taxas',
  },
  'customer-retention-cost': {
    label: 'Custo de retenção de clientes',
    about:
      'O que se gastou nestes meses em customer success, suporte e programas, por cada cliente. O que custa ganhar clientes não conta.',
    interval: 'Nenhum: contam-se todos os custos e clientes, não uma amostra',
  },
  'loaded-arr': {
    label: 'ARR a cargo por CSM',
    about:
      'Receita recorrente anual das contas que têm um customer success manager, por cada equivalente a tempo integral destes. As contas sem CSM são indicadas à parte.',
    interval: 'Nenhum: contam-se todas as contas, não uma amostra',
  },
} satisfies Partial<PackMetrics>;
